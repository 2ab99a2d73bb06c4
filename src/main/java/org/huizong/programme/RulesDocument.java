package org.huizong.programme;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huizong.statistics.Text;

/**
 * Writes the rules of a programme as the document that units and office read: what each
 * checks, why, and what to do about a finding.
 */
public final class RulesDocument {

	private final StatisticalProgramme programme;

	private RulesDocument(StatisticalProgramme programme) {
		this.programme = programme;
	}

	/** The document as Markdown, Chinese first, rules in code order. */
	public static String markdown(StatisticalProgramme programme) {
		return new RulesDocument(programme).markdown();
	}

	private String markdown() {
		List<Rule> rules = this.programme.rules()
			.stream()
			.sorted((left, right) -> left.code().compareTo(right.code()))
			.toList();
		return "# " + this.programme.title().zh() + "：审核规则\n\n" + this.programme.title().en()
				+ ": validation rules. 由 `rules/` 生成，请勿手改。\n\n" + "| 代码 | 性质 | 报表 | 规则 |\n|---|---|---|---|\n"
				+ rules.stream().map(this::line).collect(Collectors.joining()) + "\n"
				+ rules.stream().map(this::section).collect(Collectors.joining("\n"));
	}

	private String line(Rule rule) {
		return "| [" + rule.code() + "](#" + rule.code().toLowerCase(java.util.Locale.ROOT) + ") | "
				+ rule.severity().title().zh() + " | " + form(rule.form()).zh() + " | " + rule.title().zh() + " |\n";
	}

	private String section(Rule rule) {
		Text check = RuleChecks.words(rule.check(), this.programme);
		return "## " + rule.code() + "\n\n**" + rule.title().zh() + "** · " + rule.severity().title().zh() + " · "
				+ form(rule.form()).zh() + (rule.cityOnly() ? " · 仅市局可见" : "") + "\n\n" + "- 查什么：" + check.zh() + "\n"
				+ "- 为什么：" + rule.introduction().zh() + "\n- 怎么办：" + rule.recommendation().zh() + "\n\n"
				+ condition(rule.check()) + "*" + rule.title().en() + "* (" + rule.severity().title().en() + "). "
				+ check.en() + " " + rule.introduction().en() + " " + rule.recommendation().en() + "\n";
	}

	private static String condition(Check check) {
		return check.condition().isEmpty() ? "" : "```\n" + check.condition() + "\n```\n\n";
	}

	private Text form(@Nullable String code) {
		return (code != null) ? this.programme.form(code).title() : new Text("收表", "intake");
	}

}
