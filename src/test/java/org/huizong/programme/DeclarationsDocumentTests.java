package org.huizong.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.programme.form.CodeListFile;
import org.huizong.programme.form.FormColumns;
import org.huizong.programme.form.FormFile;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.reading.CityTablesReader;
import org.huizong.programme.reading.IndicatorsFile;
import org.huizong.programme.reading.PoliciesReader;
import org.huizong.programme.reading.ProgrammeFile;
import org.huizong.programme.reading.ReportFile;
import org.huizong.programme.reading.UnitsFile;
import org.huizong.programme.rule.RuleChecks;
import org.huizong.programme.rule.RuleExamples;
import org.huizong.programme.rule.RuleFile;
import org.huizong.programme.yaml.Kebab;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Severity;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a declaration may say stands in {@code src/docs/declarations.md}. */
class DeclarationsDocumentTests {

	private static final Map<String, List<Keys>> KEYS = Map.of("programme.yaml",
			List.of(ProgrammeFile.KEYS, ProgrammeFile.CITY, ProgrammeFile.CALENDAR, ProgrammeFile.SCHEDULE,
					PoliciesReader.KEYS, PoliciesReader.IMPUTATION, PoliciesReader.EXCEPTION, CityTablesReader.KEYS),
			"units.csv", List.of(UnitsFile.KEYS), "indicators.yaml", List.of(IndicatorsFile.KEYS), "codelists/",
			List.of(CodeListFile.KEYS), "returns/", List.of(FormFile.KEYS, FormFile.HEADER, FormColumns.KEYS), "rules/",
			List.of(RuleFile.KEYS, RuleFile.THRESHOLD, RuleExamples.KEYS), "reports/", List.of(ReportFile.KEYS));

	private static final Map<String, List<Class<? extends Enum<?>>>> VALUES = Map.of("programme.yaml",
			List.of(StatisticalProgramme.Policies.MissingUnits.class, Severity.class,
					StatisticalProgramme.Policies.QueriesSettledBy.class,
					StatisticalProgramme.Policies.LateReturns.class, Imputation.Method.class),
			"indicators.yaml", List.of(Indicator.Kind.class, Indicator.Direction.class, RankingBasis.class), "returns/",
			List.of(ReturnForm.Kind.class, ReturnForm.Holder.class, ReturnForm.Periodicity.class, ColumnType.class),
			"rules/",
			List.of(Severity.class, Rule.Intake.class, Rule.Answer.class, Rule.Blocking.When.class,
					Check.Relation.class, Check.Against.class),
			"reports/", List.of(Report.Kind.class, Measure.class, RankingBasis.class, Report.Chart.class));

	@Test
	void everyKeyStandsInItsSection() throws IOException {
		Map<String, String> sections = sections();
		List<String> missing = new ArrayList<>();
		KEYS.forEach((file,
				all) -> all.forEach((keys) -> keys.all()
					.stream()
					.filter((key) -> !mentions(sections.getOrDefault(file, ""), key))
					.forEach((key) -> missing.add(file + " " + key))));
		RuleChecks.KINDS.forEach((kind, all) -> all.keys()
			.all()
			.stream()
			.filter((key) -> !mentions(sections.getOrDefault("rules/", ""), key))
			.forEach((key) -> missing.add("rules/ " + kind + " " + key)));
		assertThat(missing).as("keys to describe in declarations.md").isEmpty();
	}

	@Test
	void everyValueStandsInItsSection() throws IOException {
		Map<String, String> sections = sections();
		List<String> missing = new ArrayList<>();
		VALUES.forEach((file,
				types) -> types.forEach((type) -> Kebab.all(type)
					.stream()
					.filter((value) -> !mentions(sections.getOrDefault(file, ""), value))
					.forEach((value) -> missing.add(file + " " + value))));
		assertThat(missing).as("values to describe in declarations.md").isEmpty();
	}

	private static boolean mentions(String section, String word) {
		return section.contains("`" + word + "`") || section.contains("{" + word + ":")
				|| section.contains(" " + word + ":") || section.contains("`" + word + ":")
				|| section.contains("`{" + word + "}`");
	}

	/** Sections by the file or folder that their heading begins with. */
	private static Map<String, String> sections() throws IOException {
		Map<String, String> sections = new TreeMap<>();
		for (String section : Files.readString(Path.of("src/docs/declarations.md")).split("(?m)^## ")) {
			sections.put(section.lines().findFirst().orElse("").replaceAll("(?<=/).*", "").strip(), section);
		}
		return sections;
	}

}
