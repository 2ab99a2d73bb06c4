package org.huizong.findings;

import java.time.Instant;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Answer.Kind;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers.Standing;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.store.MigratedDatabase;
import org.huizong.story.OfficeDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class AnswerStoreTests {

	@Parameter
	private OfficeDatabase database;

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Scope FEBRUARY = new Scope("open-economy", ReferencePeriod.parse("2009-02"));

	private static final Instant NINE = Instant.parse("2009-02-11T01:00:00Z");

	private static final Source RETURNED = new Source("2009-01/上高县.xlsx", "审核意见", "J5", null);

	private AnswerStore answers;

	private ExclusionStore exclusions;

	private FindingStore findings;

	@BeforeEach
	void open() throws Exception {
		var jdbc = MigratedDatabase.of(this.database);
		this.findings = new FindingStore(jdbc);
		this.answers = new AnswerStore(jdbc, this.findings);
		this.exclusions = new ExclusionStore(jdbc);
		this.findings.replace(JANUARY, "validate", List.of(finding("D7", "240")));
	}

	@Test
	void keepsWhoWhenAndWhy() {
		this.answers.add(JANUARY, List.of(answer(Kind.WAIVE, "王某", "全市统一口径", null)));
		assertThat(this.answers.answers(JANUARY).to(finding("D7", "240")))
			.containsExactly(new Answer(finding("D7", "240").id(), Kind.WAIVE, "王某", NINE, "全市统一口径", null,
					finding("D7", "240").identity().subject(), null));
		assertThat(this.answers.answers(JANUARY).standing(finding("D7", "240"))).isEqualTo(Standing.WAIVED);
		assertThat(this.answers.messages(JANUARY).values()).extracting(Text::zh).containsExactly("D7 不等");
	}

	@Test
	void answersOneMonthOnly() {
		this.answers.add(JANUARY, List.of(answer(Kind.EXPLAIN, "360923", "项目一次到账", null)));
		assertThat(this.answers.answers(FEBRUARY).none()).isTrue();
	}

	@Test
	void holdsWhileCellAndValueAreTheSame() {
		this.answers.add(JANUARY, List.of(answer(Kind.EXPLAIN, "360923", "项目一次到账", null)));
		assertThat(this.answers.answers(JANUARY).standing(finding("D7", "240"))).isEqualTo(Standing.EXPLAINED);
		assertThat(this.answers.answers(JANUARY).standing(finding("D7", "250"))).isEqualTo(Standing.OPEN);
		assertThat(this.answers.answers(JANUARY).past(List.of(finding("D7", "250")))).extracting(Answer::reason)
			.containsExactly("项目一次到账");
	}

	@Test
	void keepsAnExplanationReadTwiceOnce() {
		Answer read = answer(Kind.EXPLAIN, "360923", "项目一次到账", RETURNED);
		assertThat(this.answers.add(JANUARY, List.of(read))).hasSize(1);
		this.answers.add(JANUARY, List.of(answer(Kind.REJECT, "王某", "请附凭证", null)));
		assertThat(this.answers.add(JANUARY, List.of(read, read))).isEmpty();
		assertThat(this.answers.answers(JANUARY).standing(finding("D7", "240"))).isEqualTo(Standing.REJECTED);
	}

	@Test
	void rejectionReopensAndAWaiverOutlastsExplanations() {
		add(Kind.EXPLAIN, Kind.ACCEPT);
		assertThat(standing()).isEqualTo(Standing.ACCEPTED);
		add(Kind.REJECT);
		assertThat(standing()).isEqualTo(Standing.REJECTED);
		add(Kind.WAIVE, Kind.EXPLAIN);
		assertThat(standing()).isEqualTo(Standing.WAIVED);
	}

	@Test
	void numbersAnswersAndExclusionsTogether() {
		assertThat(this.answers.last(JANUARY)).isZero();
		add(Kind.EXPLAIN);
		long explained = this.answers.last(JANUARY);
		this.exclusions.exclude(JANUARY, new Exclusion("360923", "王某", NINE, "数据存疑"));
		assertThat(this.answers.last(JANUARY)).isGreaterThan(explained);
		assertThat(this.exclusions.inForce(JANUARY, explained)).isEmpty();
		assertThat(this.exclusions.inForce(JANUARY)).extracting(Exclusion::unit).containsExactly("360923");
	}

	@Test
	void takingAnExclusionBackIsARowOfItsOwn() {
		this.exclusions.exclude(JANUARY, new Exclusion("360923", "王某", NINE, "数据存疑"));
		this.exclusions.include(JANUARY, new Exclusion("360923", "李某", NINE.plusSeconds(60), "已核实"));
		assertThat(this.exclusions.inForce(JANUARY)).isEmpty();
		assertThat(this.exclusions.decisions(JANUARY)).extracting(ExclusionStore.Decision::withdrawn)
			.containsExactly(false, true);
	}

	private void add(Kind... kinds) {
		for (Kind kind : kinds) {
			this.answers.add(JANUARY, List.of(answer(kind, "王某", "理由", null)));
		}
	}

	private Standing standing() {
		return this.answers.answers(JANUARY).standing(finding("D7", "240"));
	}

	private static Answer answer(Kind kind, String by, String reason, @Nullable Source place) {
		return new Answer(finding("D7", "240").id(), kind, by, NINE, reason, place);
	}

	private static Finding finding(String cell, String seen) {
		return new Finding("C01", Severity.QUERY, "360923", "indicators",
				new Source("2009-01/上高县.xlsx", "主要指标", cell, null), "本月", seen, "250", Text.same(cell + " 不等"));
	}

}
