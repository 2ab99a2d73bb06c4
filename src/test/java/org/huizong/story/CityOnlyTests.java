package org.huizong.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.HuizongApplication;
import org.huizong.chase.Chasing;
import org.huizong.chase.ReturnedWorkbooks;
import org.huizong.findings.AnsweredFinding;
import org.huizong.findings.Answering;
import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.FindingStore;
import org.huizong.office.Scope;
import org.huizong.programme.Rule;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.programme.reading.RulesDocument;
import org.huizong.runs.ReturnedFile;
import org.huizong.staging.Templates;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Reminder;
import org.huizong.statistics.finding.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for the city alone, their thresholds and what they found are in nothing that
 * leaves the office: looked for, word by word, in all of it.
 */
@Tag("story")
class CityOnlyTests {

	private static final Scope SEPTEMBER = new Scope("open-economy", ReferencePeriod.parse("2009-09"));

	/** Shorter pieces of a sentence say nothing by themselves. */
	private static final int TELLING = 6;

	@TempDir
	private static Path home;

	private static StatisticalProgramme programme;

	private static ConfigurableApplicationContext context;

	private static List<Finding> suspicions;

	@BeforeAll
	static void start() throws Exception {
		ShippedYear.copy(home);
		programme = ProgrammeReader.read(home.resolve("jobs/open-economy"));
		context = HuizongApplication.start(home);
		suspicions = context.getBean(FindingStore.class)
			.findings(SEPTEMBER)
			.stream()
			.filter((finding) -> !programme.forUnits(finding))
			.toList();
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void theSampleHasSuspicionsThatCouldLeak() {
		assertThat(suspicions).extracting(Finding::rule).contains("F07");
		assertThat(secrets()).hasSizeGreaterThan(60).contains("总投资扎堆在5000万元之上");
		assertThat(leaks(programme.rule("F01").orElseThrow().title().zh())).isNotEmpty();
	}

	@Test
	void nothingThatIsCirculatedTellsThem() throws IOException {
		try (Stream<Path> files = Files.walk(ShippedYear.vintage(SEPTEMBER.period()))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				assertThat(leaks(LeavingTexts.of(file))).as("%s", file.getFileName()).isEmpty();
			}
		}
		assertThat(leaks(Files.readString(home.resolve("jobs/open-economy/RULES.md")))).isEmpty();
	}

	@Test
	void noReturnedWorkbookTellsThem() throws Exception {
		List<ReturnedFile> written = context.getBean(ReturnedWorkbooks.class).write(SEPTEMBER, List.of());
		assertThat(written).isNotEmpty();
		for (ReturnedFile one : written) {
			assertThat(leaks(LeavingTexts.of(one.file()))).as("%s", one.file().getFileName()).isEmpty();
		}
	}

	@Test
	void noListOfAUnitsFindingsTellsThem() {
		List<Finding> told = context.getBean(Answering.class)
			.told(SEPTEMBER, Selection.ALL)
			.map(AnsweredFinding::finding)
			.toList();
		assertThat(told).isNotEmpty().allMatch(programme::forUnits);
		for (Finding finding : told) {
			assertThat(leaks(finding.message().zh() + finding.message().en() + finding.expected())).isEmpty();
		}
	}

	@Test
	void noTemplateTellsThem() throws Exception {
		Collection<Path> written = context.getBean(Templates.class)
			.write(SEPTEMBER, List.of("360981"), home.resolve("outbox"))
			.values();
		assertThat(written).hasSize(1);
		for (Path one : written) {
			assertThat(leaks(LeavingTexts.of(one))).as("%s", one.getFileName()).isEmpty();
		}
	}

	@Test
	void noLetterTellsThem() {
		Scope october = new Scope("open-economy", ReferencePeriod.parse("2009-10"));
		List<Reminder> letters = context.getBean(Chasing.class).list(october, null);
		assertThat(letters).hasSize(14).allSatisfy((letter) -> assertThat(leaks(letter.text())).isEmpty());
	}

	@Test
	void theOfficeHasThemInAWorkbookApart() throws Exception {
		Path vintage = ShippedYear.vintage(SEPTEMBER.period());
		Path apart = vintage.resolveSibling("city-only").resolve("open-economy-2009-09-v1-city-only.xlsx");
		String text = LeavingTexts.of(apart);
		assertThat(suspicions).isNotEmpty()
			.allSatisfy((finding) -> assertThat(text).contains(finding.message().zh(), finding.id()));
		try (Stream<Path> beside = Files.list(vintage.getParent())) {
			assertThat(beside.map((path) -> path.getFileName().toString())).noneMatch((name) -> name.startsWith("."));
		}
	}

	/** Titles, reasons, sentences and conditions of the rules, and what they found. */
	private static Set<String> secrets() {
		Set<String> secrets = new LinkedHashSet<>();
		for (Rule rule : programme.rules().stream().filter(Rule::cityOnly).toList()) {
			Stream.of(rule.title(), rule.introduction(), rule.recommendation(), rule.message())
				.forEach((text) -> Stream.of(text.zh(), text.en())
					.flatMap((words) -> Pattern.compile("\\{[^}]*}").splitAsStream(words))
					.forEach(secrets::add));
			secrets.add(rule.check().condition());
		}
		secrets.addAll(checks(programme, RulesDocument.Reader.CITY));
		for (Finding finding : suspicions) {
			secrets.addAll(List.of(finding.message().zh(), finding.message().en(), finding.id()));
		}
		Set<String> told = told();
		return secrets.stream()
			.map(String::strip)
			.filter((secret) -> secret.length() >= TELLING && told.stream().noneMatch((text) -> text.contains(secret)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** What the rules check, in words, with thresholds. */
	private static List<String> checks(StatisticalProgramme rules, RulesDocument.Reader reader) {
		return RulesDocument.markdown(rules, reader)
			.lines()
			.filter((line) -> line.matches("- (查什么|[A-Z]\\d\\d)：.*"))
			.map((line) -> line.substring(line.indexOf('：') + 1))
			.toList();
	}

	/** Words of these that rules for everybody use too. */
	private static Set<String> told() {
		StatisticalProgramme open = programme
			.withRules(programme.rules().stream().filter((rule) -> !rule.cityOnly()).toList());
		Set<String> told = new LinkedHashSet<>(checks(open, RulesDocument.Reader.UNITS));
		for (Rule rule : open.rules()) {
			Stream.of(rule.introduction(), rule.recommendation(), rule.message())
				.forEach((text) -> told.addAll(List.of(text.zh(), text.en())));
		}
		return told;
	}

	private static List<String> leaks(String text) {
		return secrets().stream().filter(text::contains).toList();
	}

}
