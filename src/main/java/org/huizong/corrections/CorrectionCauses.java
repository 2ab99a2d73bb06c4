package org.huizong.corrections;

import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Correction.Cause;
import org.huizong.findings.AnswerStore;
import org.huizong.findings.ExclusionStore;
import org.huizong.findings.FindingStore;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.vintage.Basis.Difference;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Causes of a correction that are no returns, as all may read them: rules for the city
 * alone and what was said to their findings are not among them.
 */
@Component
class CorrectionCauses {

	private final AnswerStore answers;

	private final ExclusionStore exclusions;

	private final FindingStore findings;

	CorrectionCauses(AnswerStore answers, ExclusionStore exclusions, FindingStore findings) {
		this.answers = answers;
		this.exclusions = exclusions;
		this.findings = findings;
	}

	/** Empty where there is nothing that all may read. */
	Optional<Cause> of(StatisticalProgramme programme, Scope scope, Difference one) {
		return switch (one.kind()) {
			case ANSWER -> answer(programme, scope, one);
			case EXCLUSION -> Optional.of(exclusion(scope, one));
			case EARLIER -> Optional.of(plain(one, one.name()
					+ ((one.after() != null) ? " 第" + one.after().split(" ", 2)[0].substring(1) + "版" : " 撤销")));
			case DECLARATION -> declaration(programme, one);
			case PROGRAM -> Optional.of(plain(one, "程序 " + program(one.before()) + " → " + program(one.after())));
			default -> Optional.empty();
		};
	}

	private static Cause plain(Difference one, String what) {
		return new Cause(one.kind(), null, null, what, null, null, null, null);
	}

	private Optional<Cause> answer(StatisticalProgramme programme, Scope scope, Difference one) {
		String line = String.valueOf(one.after());
		Optional<Answer> said = this.answers.answers(scope, Long.MAX_VALUE)
			.stream()
			.filter((answer) -> line.contains(answer.finding()) && line.contains(answer.at().toString())
					&& line.contains(answer.kind().name()))
			.findFirst();
		return said.flatMap((answer) -> this.findings.findings(scope)
			.stream()
			.filter((finding) -> finding.id().equals(answer.finding()) && programme.forUnits(finding))
			.findFirst()
			.map((finding) -> new Cause(one.kind(), finding.unit(), null,
					answer.kind().title().zh() + "（" + finding.rule() + "）：" + answer.reason(), null, null, answer.at(),
					answer.by())));
	}

	private Cause exclusion(Scope scope, Difference one) {
		String unit = one.name().replaceFirst("#\\d+$", "");
		Exclusion signed = this.exclusions.inForce(scope)
			.stream()
			.filter((exclusion) -> exclusion.unit().equals(unit))
			.findFirst()
			.orElse(null);
		return (one.after() != null && signed != null)
				? new Cause(one.kind(), unit, null, "签批不计入：" + signed.reason(), null, null, signed.at(), signed.by())
				: new Cause(one.kind(), unit, null, "恢复计入", null, null, null, null);
	}

	private static Optional<Cause> declaration(StatisticalProgramme programme, Difference one) {
		String path = one.name();
		if (path.startsWith("rules/")) {
			String rule = path.replaceFirst("^rules/", "").replaceFirst("\\.yaml$", "");
			return (one.after() != null && programme.rule(rule).isPresent() && programme.forUnits(rule))
					? Optional.of(declared(one, "审核规则 " + rule + " " + changed(one))) : Optional.empty();
		}
		return Optional.of(declared(one, title(path) + " " + changed(one)));
	}

	private static Cause declared(Difference one, String what) {
		return new Cause(one.kind(), null, null, what, one.name(), null, null, null);
	}

	private static String title(String path) {
		if (path.equals("units.csv")) {
			return "单位表";
		}
		if (path.equals("indicators.yaml")) {
			return "指标声明";
		}
		return path.startsWith("returns/") ? "表式声明"
				: path.startsWith("reports/") ? "成果样式" : path.startsWith("codelists/") ? "代码表" : "制度声明";
	}

	private static String changed(Difference one) {
		return (one.before() == null) ? "新增" : (one.after() == null) ? "删去" : "修改";
	}

	private static String program(@Nullable String mark) {
		return (mark != null) ? mark.replaceFirst("^(\\S+) (\\w{12}).*$", "$1+$2") : "—";
	}

}
