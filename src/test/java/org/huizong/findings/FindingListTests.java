package org.huizong.findings;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.huizong.findings.FindingList.Selection;
import org.huizong.findings.FindingList.Tally;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer.Kind;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Identity;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database orders, counts and tells findings as {@link Finding#ORDER} and
 * {@link Answers} do.
 */
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class FindingListTests {

	private static final Scope MONTH = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Scope OTHER_MONTH = new Scope("open-economy", ReferencePeriod.parse("2009-02"));

	private static final String CONTENT = "a".repeat(64);

	private static final String OTHER = "b".repeat(64);

	private static final long SEED = 20091001;

	@Parameter
	private OfficeDatabase database;

	private JdbcTemplate jdbc;

	private FindingStore store;

	private AnswerStore answers;

	private FindingList list;

	@BeforeEach
	void open() {
		this.jdbc = MigratedDatabase.of(this.database);
		this.store = new FindingStore(this.jdbc);
		this.answers = new AnswerStore(this.jdbc, this.store);
		this.list = new FindingList(this.jdbc);
	}

	/** Every story of up to three answers, and longer ones by chance. */
	@Test
	void tellsHowAFindingStandsAsAnswersDoWhateverWasSaid() {
		List<List<Said>> stories = stories();
		List<Finding> findings = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		for (List<Said> story : stories) {
			for (String content : new String[] { null, CONTENT }) {
				Finding one = about("u" + findings.size(), content);
				findings.add(one);
				story.forEach((said) -> rows.add(said.row(MONTH, one)));
				rows.add(new Said(Kind.WAIVE, true, CONTENT).row(OTHER_MONTH, one));
			}
		}
		this.store.replace(MONTH, "validate", findings);
		this.jdbc.batchUpdate("INSERT INTO answer (programme, period, finding, kind, signed_by, signed_at, reason,"
				+ " message_zh, message_en, content) VALUES (?, ?, ?, ?, '王某', ?, '核实', '', '', ?)", rows);
		this.jdbc.execute("ANALYZE");
		Answers said = this.answers.answers(MONTH);
		Map<String, String> expected = new TreeMap<>();
		this.store.findings(MONTH).forEach((one) -> expected.put(one.unit(), said.standing(one).name()));
		Map<String, String> told = new TreeMap<>();
		this.list.tally(MONTH, Selection.ALL).forEach((one) -> told.put(one.unit(), one.standing().name()));
		assertThat(told).hasSizeGreaterThan(4000).isEqualTo(expected);
		assertThat(new java.util.HashSet<>(told.values())).hasSize(5);
	}

	private static List<List<Said>> stories() {
		List<Said> sayings = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			sayings.addAll(
					List.of(new Said(kind, true, null), new Said(kind, false, CONTENT), new Said(kind, false, OTHER)));
		}
		List<List<Said>> stories = new ArrayList<>(List.of(List.of()));
		int shorter = 0;
		for (int length = 1; length <= 3; length++) {
			int longest = stories.size();
			for (List<Said> story : List.copyOf(stories.subList(shorter, longest))) {
				for (Said next : sayings) {
					List<Said> longer = new ArrayList<>(story);
					longer.add(next);
					stories.add(longer);
				}
			}
			shorter = longest;
		}
		Random random = new Random(SEED);
		for (int i = 0; i < 300; i++) {
			stories.add(random.ints(4 + i % 5, 0, sayings.size()).mapToObj(sayings::get).toList());
		}
		return stories;
	}

	@Test
	void partsPutTogetherAreTheFindingsInTheirOrder() {
		List<Finding> findings = byChance(400);
		this.store.replace(MONTH, "validate", findings);
		List<Finding> expected = findings.stream().sorted(Finding.ORDER).toList();
		List<Finding> found = new ArrayList<>();
		for (int from = 0; from < 420; from += 60) {
			found.addAll(this.list.part(MONTH, Selection.ALL, from, 60));
		}
		assertThat(found).as("seed " + SEED).isEqualTo(expected);
		assertThat(this.store.findings(MONTH)).isEqualTo(expected);
		List<Finding> own = expected.stream().filter((one) -> "360923".equals(one.unit())).toList();
		assertThat(this.list.part(MONTH, Selection.of("360923"), 0, 1000)).isEqualTo(own);
		for (int place : new int[] { 0, 1, own.size() / 2, own.size() - 1 }) {
			assertThat(this.list.before(MONTH, Selection.of("360923"), own.get(place).id())).hasValue(place);
		}
		assertThat(this.list.before(MONTH, Selection.of("360972"), own.get(0).id())).isEmpty();
		assertThat(this.list.part(MONTH, new Selection("360923", "B04", Severity.QUERY, false), 0, 1000)).isNotEmpty()
			.isEqualTo(own.stream()
				.filter((one) -> one.rule().equals("B04") && one.severity() == Severity.QUERY)
				.toList());
		assertThat(this.list.tally(MONTH, Selection.ALL).stream().mapToLong(Tally::findings).sum()).isEqualTo(400);
	}

	@Test
	void aTextTooLongIsKnownByWhatIsKeptOfIt() {
		Finding one = new Finding("B04", Severity.QUERY, null, "indicators",
				new Source("f", "s", "A3", "九".repeat(5000)), "本月", "九".repeat(5000), "", Text.same("话"));
		this.store.replaceOf(MONTH, "collect", "360923", List.of(one));
		Finding kept = this.store.findings(MONTH).get(0);
		assertThat(this.jdbc.queryForObject("SELECT former FROM finding", String.class)).isEqualTo(kept.formerId());
		assertThat(this.list.numbered(MONTH, kept.formerId(), 9)).containsExactly(kept);
	}

	@Test
	void findsByTheBeginningOfANumberOfNowAndOfOld() {
		List<Finding> findings = byChance(50);
		this.store.replace(MONTH, "validate", findings);
		Finding one = findings.get(7);
		assertThat(this.list.numbered(MONTH, one.id(), 9)).containsExactly(one);
		assertThat(this.list.numbered(MONTH, one.id().substring(0, 9), 9)).containsExactly(one);
		assertThat(this.list.numbered(MONTH, one.formerId().substring(0, 9), 9)).containsExactly(one);
		assertThat(this.list.numbered(MONTH, "s", 9)).hasSize(9);
		assertThat(this.list.numbered(MONTH, "", 9)).isEmpty();
		assertThat(this.list.numbered(MONTH, "%", 9)).isEmpty();
		assertThat(this.list.numbered(OTHER_MONTH, one.id(), 9)).isEmpty();
	}

	@Test
	void answersOfAPartAreThoseAmongAllAnswers() {
		Random random = new Random(SEED);
		List<Finding> gone = new ArrayList<>();
		List<Finding> standing = new ArrayList<>();
		for (Finding one : byChance(60)) {
			List<String> subject = List.of(one.rule(), String.valueOf(one.unit()), one.field());
			gone.add(one.identifiedBy(Identity.ofCells(subject, List.of(one.message().zh(), "before"))));
			standing.add(one.identifiedBy(Identity.ofCells(subject, List.of(one.message().zh(), "now"))));
		}
		this.store.replace(MONTH, "validate", gone);
		this.answers.add(MONTH,
				IntStream.range(0, 90).mapToObj((i) -> answer(gone.get(random.nextInt(gone.size())), i)).toList());
		this.store.replace(MONTH, "validate", standing);
		this.answers.add(MONTH, standing.subList(0, 20).stream().map((one) -> answer(one, 0)).toList());
		this.jdbc.update("UPDATE answer SET finding = (SELECT MIN(f.former) FROM finding f"
				+ " WHERE f.number = answer.finding) WHERE number % 7 = 0 AND finding IN (SELECT number FROM finding)");
		List<Finding> found = this.store.findings(MONTH);
		Answers said = this.answers.answers(MONTH);
		List<Answer> past = said.past(found);
		List<Finding> part = this.list.part(MONTH, Selection.ALL, 10, 25);
		List<Answer> pastOfPart = this.answers.past(MONTH, part);
		Answers ofPart = this.answers.about(MONTH, part);
		assertThat(past).hasSize(90).isEqualTo(this.answers.past(MONTH));
		assertThat(pastOfPart).isNotEmpty().hasSizeLessThan(90);
		for (Finding one : part) {
			assertThat(ofPart.to(one)).isEqualTo(said.to(one));
			assertThat(Answers.before(one, pastOfPart)).isEqualTo(Answers.before(one, past));
		}
	}

	@Test
	void countsWaiversAskedForApart() {
		List<Finding> findings = byChance(40);
		this.store.replace(MONTH, "validate", findings);
		List<Finding> asked = findings.stream().filter((one) -> one.severity() == Severity.ERROR).limit(5).toList();
		WaiverProposalStore proposals = new WaiverProposalStore(this.jdbc);
		asked.forEach((one) -> proposals.propose(MONTH, answer(one, 0)));
		assertThat(this.list.part(MONTH, Selection.ALL.whoseWaiverIsProposed(), 0, 100))
			.isEqualTo(asked.stream().sorted(Finding.ORDER).toList());
		assertThat(this.list.tally(MONTH, Selection.ALL).stream().filter(Tally::proposed).mapToLong(Tally::findings))
			.satisfies((counts) -> assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(5));
		assertThat(proposals.of(MONTH, List.of(asked.get(0).id(), "x"))).extracting(Answer::finding)
			.containsExactly(asked.get(0).id());
		assertThat(proposals.of(MONTH, List.of())).isEmpty();
	}

	private static Answer answer(Finding one, int number) {
		return new Answer(one.id(), Kind.EXPLAIN, "王某", Instant.ofEpochSecond(1_230_000_000 + number), "核实" + number,
				null);
	}

	private static Finding about(String unit, @Nullable String content) {
		Finding one = new Finding("A04", Severity.ERROR, unit, null, null, "", "", "", Text.same("话"));
		return one.identifiedBy(new Identity(one.id(), "", content));
	}

	/** Unlike each other, in all that their order looks at. */
	private static List<Finding> byChance(int findings) {
		Random random = new Random(SEED);
		List<Finding> made = new ArrayList<>();
		for (int i = 0; i < findings; i++) {
			Source place = (random.nextInt(5) > 0)
					? new Source(one(random, "2009-01/上高县.xlsx", "2009-01/2.xls"), one(random, "主要指标", "园区", ""),
							one(random, "A", "B", "AA") + one(random, "", "2", "10", "9", "11:C12"), null)
					: null;
			Severity severity = Severity.values()[random.nextInt(3)];
			made.add(new Finding(one(random, "B04", "C01"), severity, one(random, "360923", "360972", null),
					one(random, "indicators", null), place, one(random, "", "本月", "累计"), String.valueOf(i), "",
					Text.same("话" + i),
					(random.nextInt(3) > 0) ? BigDecimal.valueOf(random.nextInt(900) * 2 + 1, 1) : null, ""));
		}
		Collections.shuffle(made, random);
		return made;
	}

	private static @Nullable String one(Random random, @Nullable String... texts) {
		return texts[random.nextInt(texts.length)];
	}

	/** An answer to a number of now or, for a content, to one of old. */
	private record Said(Kind kind, boolean now, @Nullable String content) {

		Object[] row(Scope scope, Finding one) {
			return scope.key(this.now ? one.id() : one.formerId(), this.kind.name(), Timestamp.from(Instant.EPOCH),
					this.content);
		}

	}

}
