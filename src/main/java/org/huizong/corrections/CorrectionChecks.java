package org.huizong.corrections;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.huizong.collect.identity.Identification.FormSheet;
import org.huizong.collect.identity.Identification;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;

/** What keeps a workbook from being taken as a correction. */
final class CorrectionChecks {

	private CorrectionChecks() {
	}

	static void requireOwn(ReportingUnit unit, Identification identification) {
		for (Finding finding : identification.findings()) {
			if (identification.unit() == null || identification.forms().isEmpty()) {
				throw new RefusedException(Outcome.BAD_RETURNS, "没有接收：" + finding.message().zh(),
						"Not taken: " + finding.message().en());
			}
		}
		if (!unit.code().equals(identification.unit())) {
			throw new RefusedException(Outcome.BAD_RETURNS, "没有接收：这不是" + unit.name() + "的报表。请核对表头的单位名称。",
					"Not taken: this is no return of " + unit.name() + ". Check the unit in its header.");
		}
		if (identification.forms().isEmpty()) {
			throw new RefusedException(Outcome.BAD_RETURNS, "没有接收：工作簿里没有本制度的报表。请核对工作表与表头。",
					"Not taken: none of the programme's forms is in it.");
		}
	}

	/** Refuses what lies there already; an earlier version may be put back. */
	static void requireOther(List<Identification> own, ReceivedFile file) {
		own.stream().filter((one) -> one.file().sha256().equals(file.sha256())).findFirst().ifPresent((one) -> {
			throw new RefusedException(Outcome.BAD_RETURNS, "没有接收：内容与现行的一版（" + one.file().path() + "）完全相同。",
					"Not taken: the same as the version in force (" + one.file().path() + ").");
		});
	}

	static boolean overlaps(Identification one, Identification other) {
		Set<String> forms = forms(one);
		forms.retainAll(forms(other));
		return !forms.isEmpty();
	}

	static void requireForms(StatisticalProgramme programme, Identification old, Identification fresh) {
		Set<String> lost = forms(old);
		lost.removeAll(forms(fresh));
		if (!lost.isEmpty()) {
			String titles = String.join("、",
					lost.stream().sorted().map((form) -> programme.form(form).title().zh()).toList());
			throw new RefusedException(Outcome.BAD_RETURNS,
					"没有接收：原报表 " + old.file().path() + " 还有「" + titles + "」，更正件里没有。请在原工作簿上更正后整本上传。",
					"Not taken: " + old.file().path() + " also holds " + String.join(", ", lost)
							+ ". Correct the whole workbook and upload that.");
		}
	}

	private static Set<String> forms(Identification identification) {
		return new HashSet<>(identification.forms().stream().map(FormSheet::form).toList());
	}

}
