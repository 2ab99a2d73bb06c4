package org.huizong.programme.reading;

import java.util.List;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.rule.RuleChecks;
import org.huizong.programme.rule.TruthChecks;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rules of a programme as documents: what each checks, why, and what to do
 * about a finding. What units may read leaves out the rules that only the city sees, and
 * the limits of others against padding, so that no threshold is given away.
 */
public final class RulesDocument {

	private final StatisticalProgramme programme;

	private final Reader reader;

	private RulesDocument(StatisticalProgramme programme, Reader reader) {
		this.programme = programme;
		this.reader = reader;
	}

	/** A document as Markdown, Chinese first, rules in code order. */
	public static String markdown(StatisticalProgramme programme, Reader reader) {
		return new RulesDocument(programme, reader).markdown();
	}

	private String markdown() {
		List<Rule> rules = this.programme.rules()
			.stream()
			.filter((rule) -> rule.cityOnly() == (this.reader == Reader.CITY))
			.sorted((left, right) -> left.code().compareTo(right.code()))
			.toList();
		return "# " + this.programme.title().zh() + "：" + this.reader.title.zh() + "\n\n" + this.programme.title().en()
				+ ": " + this.reader.title.en() + ". 由 `rules/` 生成，请勿手改。" + this.reader.note + "\n\n"
				+ "| 代码 | 性质 | 报表 | 规则 |\n|---|---|---|---|\n"
				+ rules.stream().map(this::line).collect(Collectors.joining()) + "\n"
				+ rules.stream().map(this::section).collect(Collectors.joining("\n"))
				+ ((this.reader == Reader.CITY) ? limits() : "");
	}

	/** The limits of rules that units may read without them. */
	private String limits() {
		String lines = this.programme.rules()
			.stream()
			.filter((rule) -> !rule.cityOnly() && TruthChecks.withoutLimits(rule.check(), this.programme).isPresent())
			.sorted((left, right) -> left.code().compareTo(right.code()))
			.map((rule) -> "- " + rule.code() + "：" + RuleChecks.words(rule.check(), this.programme).zh() + "\n")
			.collect(Collectors.joining());
		return lines.isEmpty() ? "" : "\n---\n\n**RULES.md 里不写明的界线**\n\n" + lines;
	}

	private String line(Rule rule) {
		return "| [" + rule.code() + "](#" + rule.code().toLowerCase(java.util.Locale.ROOT) + ") | "
				+ rule.severity().title().zh() + " | " + form(rule.form()).zh() + " | " + rule.title().zh() + " |\n";
	}

	private String section(Rule rule) {
		Text check = words(rule.check());
		return "## " + rule.code() + "\n\n**" + rule.title().zh() + "** · " + rule.severity().title().zh() + " · "
				+ form(rule.form()).zh() + "\n\n" + "- 查什么：" + check.zh() + "\n" + "- 为什么：" + rule.introduction().zh()
				+ "\n- 怎么办：" + rule.recommendation().zh() + stops(rule.blocking()).zh() + "\n\n"
				+ condition(rule.check()) + "*" + rule.title().en() + "* (" + rule.severity().title().en() + "). "
				+ check.en() + " " + rule.introduction().en() + " " + rule.recommendation().en()
				+ stops(rule.blocking()).en() + "\n";
	}

	private Text words(Check check) {
		Text whole = RuleChecks.words(check, this.programme);
		return (this.reader == Reader.CITY) ? whole : TruthChecks.withoutLimits(check, this.programme).orElse(whole);
	}

	/** When the rule's findings stop the month; empty where its severity decides. */
	private static Text stops(Rule.Blocking blocking) {
		String threshold = blocking.threshold().toPlainString();
		return switch (blocking.when()) {
			case SEVERITY -> Text.same("");
			case NEVER -> new Text("\n- 拦住本月：不拦。", " Never stops the month.");
			case ALWAYS -> new Text("\n- 拦住本月：未了结的一律拦住。", " Every open finding stops the month.");
			case COUNT -> new Text("\n- 拦住本月：未了结的达到 " + threshold + " 条。",
					" From " + threshold + " open findings on the month stops.");
			case SHARE -> new Text("\n- 拦住本月：未了结的达到检查数的 " + threshold + "%。",
					" From " + threshold + " % of what was examined on the month stops.");
		};
	}

	private static String condition(Check check) {
		return check.condition().isEmpty() ? "" : "```\n" + check.condition() + "\n```\n\n";
	}

	private Text form(@Nullable String code) {
		return (code != null) ? this.programme.form(code).title() : new Text("收表", "intake");
	}

	/** Who reads a document. */
	public enum Reader {

		/** The reporting units, and everybody else. */
		UNITS("RULES.md", new Text("审核规则", "validation rules"), ""),
		/** The city's office alone. */
		CITY("RULES.city.md", new Text("仅市局可见的审核规则", "validation rules that only the city sees"),
				"**含防虚报的门槛，不要发给报送单位。**");

		private final String file;

		private final Text title;

		private final String note;

		Reader(String file, Text title, String note) {
			this.file = file;
			this.title = title;
			this.note = note;
		}

		/** The document's name in the programme's folder. */
		public String file() {
			return this.file;
		}

	}

}
