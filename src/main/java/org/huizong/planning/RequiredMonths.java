package org.huizong.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.huizong.inbox.InboxFolder;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;

import org.springframework.stereotype.Component;

/** The months of the year that a month rests on, all of which must have returns. */
@Component
public class RequiredMonths {

	private final InboxFolder inbox;

	RequiredMonths(InboxFolder inbox) {
		this.inbox = inbox;
	}

	/**
	 * From the first of the year to the month itself.
	 * @throws RefusedException when the month is before the programme, or returns lack
	 */
	public List<ReferencePeriod> of(StatisticalProgramme programme, ReferencePeriod period) {
		requireKnown(programme, period);
		List<ReferencePeriod> months = period.yearToDate()
			.stream()
			.filter((month) -> month.compareTo(programme.firstPeriod()) >= 0)
			.toList();
		List<String> absent = months.stream()
			.filter((month) -> !this.inbox.exists(programme.code(), month))
			.map(ReferencePeriod::toString)
			.toList();
		if (!absent.isEmpty()) {
			String folders = String.join("、", absent);
			throw new RefusedException(Outcome.BAD_RETURNS,
					"汇总 " + period + " 需要本年各月报表，缺少：" + folders + "。请把报表放入 input/" + programme.code() + "/<报告期>/ 后再运行。",
					period + " rests on the months before it; missing: " + String.join(", ", absent)
							+ ". Put their returns into input/" + programme.code() + "/<period>/ and run again.");
		}
		requireReturns(programme, months);
		return months;
	}

	private static void requireKnown(StatisticalProgramme programme, ReferencePeriod period) {
		if (period.compareTo(programme.firstPeriod()) < 0) {
			throw new RefusedException(Outcome.USAGE, period + " 早于本制度的第一个报告期 " + programme.firstPeriod() + "。请核对报告期。",
					period + " is before the programme's first period " + programme.firstPeriod() + ".");
		}
	}

	private void requireReturns(StatisticalProgramme programme, List<ReferencePeriod> months) {
		for (ReferencePeriod month : months) {
			try {
				if (this.inbox.files(programme.code(), month).isEmpty()) {
					throw new RefusedException(Outcome.BAD_RETURNS,
							"input/" + programme.code() + "/" + month + " 里没有任何报表。请放入各单位报表后再运行。",
							"There are no returns in input/" + programme.code() + "/" + month + ".");
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
