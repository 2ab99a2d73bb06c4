package org.huizong.collect.flaw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.collect.name.Normaliser;
import org.huizong.programme.Check;
import org.huizong.programme.Rule.Intake;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;

/**
 * Words the flaws met while reading: by the programme's rule for the fault, or in our own
 * words, under the fault's name, where it declares none. Texts may hold {@code {place}
 * {seen} {expected} {field} {form} {unit}}; without {@code {place}} they follow it and a
 * colon.
 */
public final class IntakeFindings {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(place|seen|expected|field|form|unit)}");

	private static final int LONGEST = 100;

	private final StatisticalProgramme programme;

	public IntakeFindings(StatisticalProgramme programme) {
		this.programme = programme;
	}

	public Finding finding(Flaw flaw) {
		Optional<Rule> rule = rule(flaw.intake());
		String code = rule.map(Rule::code).orElse(flaw.intake().name());
		return new Finding(code, rule.map(Rule::severity).orElse(IntakeTexts.severity(flaw.intake())), flaw.unit(),
				flaw.form(), flaw.place(), flaw.field(), shortened(flaw.seen().zh()), flaw.expected().zh(),
				message(rule, flaw), null, "", identity(code, flaw));
	}

	/**
	 * By row, column and the whole text of a cell, by its content of a file; a sheet is
	 * told by its place in it.
	 */
	private static Identity identity(String rule, Flaw flaw) {
		Source place = flaw.place();
		String unit = (flaw.unit() != null) ? flaw.unit() : "";
		String form = (flaw.form() != null) ? flaw.form() : "";
		String at = (place != null) ? place.sheet() + "!" + place.range() : "";
		String content = flaw.content();
		if (content != null) {
			String who = (unit.isEmpty() && place != null) ? place.file() : unit;
			return Identity.ofContent(List.of(rule, who, form, flaw.field()), content,
					List.of(rule, unit, form, at, flaw.field(), flaw.seen().zh(), flaw.row()));
		}
		String raw = (place != null && place.raw() != null) ? place.raw() : "";
		String row = flaw.row().isEmpty() ? at : flaw.row();
		return Identity.ofCells(List.of(rule, unit, form, row, flaw.field()), List.of(raw, flaw.seen().zh()));
	}

	private Optional<Rule> rule(Intake intake) {
		return this.programme.rules()
			.stream()
			.filter((rule) -> rule.check() instanceof Check.Received received && received.detects() == intake)
			.findFirst();
	}

	private Text message(Optional<Rule> rule, Flaw flaw) {
		Text said = rule.map(Rule::message)
			.filter((text) -> !text.zh().isBlank())
			.orElse(IntakeTexts.message(flaw.intake()));
		Text advice = rule.map(Rule::recommendation)
			.filter((text) -> !text.zh().isBlank() && !advised(flaw))
			.orElse(IntakeTexts.recommendation(flaw.intake()));
		return new Text(sentence(said.zh() + advice.zh(), flaw, Text::zh),
				sentence(said.en() + " " + advice.en(), flaw, Text::en));
	}

	/** What to do with an unreadable file hangs on why it is. */
	private static boolean advised(Flaw flaw) {
		return flaw.intake() == Intake.UNREADABLE && !flaw.expected().zh().isBlank();
	}

	private String sentence(String template, Flaw flaw, Function<Text, String> language) {
		Map<String, String> values = Map.of("place", place(flaw), "seen", shortened(language.apply(flaw.seen())),
				"expected", language.apply(flaw.expected()), "field", flaw.field(), "form", form(flaw, language),
				"unit", unit(flaw));
		String placed = (template.contains("{place}") || place(flaw).isEmpty()) ? template : "{place}: " + template;
		return PLACEHOLDER.matcher(placed)
			.replaceAll((match) -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")))
			.strip();
	}

	/** Such as {@code 上高县 2009-09/上高.xlsx 主要指标!D7}. */
	private String place(Flaw flaw) {
		Source place = flaw.place();
		String file = (place != null) ? " " + place.file() : "";
		String cell = (place != null && !place.sheet().isEmpty()) ? " " + place.sheet() + "!" + place.range() : "";
		return (unit(flaw) + file + cell).strip();
	}

	private String unit(Flaw flaw) {
		String unit = flaw.unit();
		return (unit == null) ? "" : this.programme.unit(unit).map(ReportingUnit::name).orElse(unit);
	}

	private String form(Flaw flaw, Function<Text, String> language) {
		String form = flaw.form();
		return (form == null) ? "" : language.apply(this.programme.form(form).title());
	}

	private static String shortened(String text) {
		String tidy = Normaliser.tidy(text);
		return (tidy.codePointCount(0, tidy.length()) <= LONGEST) ? tidy
				: tidy.substring(0, tidy.offsetByCodePoints(0, LONGEST)) + "…";
	}

}
