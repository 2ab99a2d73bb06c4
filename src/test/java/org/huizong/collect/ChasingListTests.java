package org.huizong.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Reminder.Stage;
import org.huizong.statistics.Reminder;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadline the 8th, grace to the 10th, locked from the 28th; times are the office's. */
class ChasingListTests {

	private static final ReferencePeriod MARCH = ReferencePeriod.parse("2009-03");

	private static final List<String> FORMS = List.of("indicators", "parks", "projects");

	private final SortedMap<ReferencePeriod, List<ReturnVersion>> received = new TreeMap<>();

	@BeforeEach
	void everybodyInTime() {
		for (ReferencePeriod month : MARCH.yearToDate()) {
			this.received.put(month, new ArrayList<>());
			Samples.OPEN_ECONOMY.unitsIn(month)
				.stream()
				.map(ReportingUnit::code)
				.forEach((unit) -> arrived(month, unit, month.next() + "-08T15:59:59Z"));
		}
	}

	@Test
	void hasNobodyWhenEverythingIsIn() {
		assertThat(list("2009-04-30")).isEmpty();
	}

	@Test
	void namesFormsDaysAndTheYearsRecord() {
		arrived(ReferencePeriod.parse("2009-01"), "360923", "2009-02-10T16:00:00Z");
		forget(ReferencePeriod.parse("2009-02"), "360923");
		this.received.get(MARCH).removeIf((one) -> one.unit().equals("360923") && !one.form().equals("projects"));
		Reminder reminder = list("2009-04-12").get(0);
		assertThat(list("2009-04-12")).hasSize(1);
		assertThat(reminder.unit()).isEqualTo("360923");
		assertThat(reminder.forms()).containsExactly("indicators", "parks");
		assertThat(reminder.stage()).isEqualTo(Stage.OVERDUE);
		assertThat(reminder.daysLate()).isEqualTo(4);
		assertThat(reminder.lateBefore()).isEqualTo(1);
		assertThat(reminder.missingBefore()).isEqualTo(1);
		assertThat(reminder.text()).isEqualTo(
				"""
						上高县：
						截至2009年4月12日，贵单位2009年3月《开放型经济主要指标月报表》、《园区月报》尚未收到。报送期限为2009年4月8日，已逾期4天，宽限期已过。请立即报送；2009年4月28日起本月锁定，其后报送作补报处理。今年以来贵单位迟报1次、漏报1次，请重视。
						宜春市统计局
						2009年4月12日""");
	}

	@Test
	void tellsDeadlineGraceAndLockApart() {
		forget(MARCH, "360923");
		assertThat(stage("2009-04-01")).isEqualTo(Stage.DUE);
		assertThat(stage("2009-04-08")).isEqualTo(Stage.DUE);
		assertThat(stage("2009-04-09")).isEqualTo(Stage.GRACE);
		assertThat(stage("2009-04-10")).isEqualTo(Stage.GRACE);
		assertThat(stage("2009-04-11")).isEqualTo(Stage.OVERDUE);
		assertThat(stage("2009-04-27")).isEqualTo(Stage.OVERDUE);
		assertThat(stage("2009-04-28")).isEqualTo(Stage.LOCKED);
		assertThat(list("2009-04-01").get(0).daysLate()).isEqualTo(-7);
		assertThat(list("2009-04-01").get(0).text()).contains("还有7天。请按时报送。");
		assertThat(list("2009-04-28").get(0).text()).contains("本月已于2009年4月28日锁定。请立即补报");
	}

	@Test
	void whatCameWithinTheGraceIsNotLate() {
		forget(MARCH, "360923");
		arrived(ReferencePeriod.parse("2009-01"), "360923", "2009-02-10T15:59:59Z");
		assertThat(list("2009-04-12").get(0).lateBefore()).isZero();
	}

	@Test
	void looksFromTheDayAskedAbout() {
		assertThat(list("2009-04-07")).hasSize(14);
		assertThat(list("2009-04-08")).isEmpty();
	}

	@Test
	void monthsBroughtInLongAfterTheirLockAreNeitherOwedNorLate() {
		this.received.forEach((month, all) -> {
			List<ReturnVersion> broughtIn = all.stream()
				.map((one) -> new ReturnVersion(one.unit(), one.form(), 1, one.sha256(), one.path(),
						Instant.parse("2010-06-01T00:00:00Z")))
				.toList();
			all.clear();
			all.addAll(broughtIn);
		});
		assertThat(list("2009-04-12")).isEmpty();
		forget(MARCH, "360923");
		assertThat(list("2010-06-02")).extracting(Reminder::lateBefore).containsExactly(0);
	}

	@Test
	void whatIsHeldNoMoreIsOwedAgain() {
		ReturnVersions all = new ReturnVersions(this.received.get(MARCH));
		ReturnVersions held = all.held((one) -> !(one.unit().equals("360923") && one.form().equals("parks")));
		this.received.put(MARCH, new ArrayList<>(held.all()));
		assertThat(list("2009-04-12")).singleElement()
			.satisfies((one) -> assertThat(one.forms()).containsExactly("parks"));
	}

	private Stage stage(String day) {
		return list(day).stream().filter((one) -> one.unit().equals("360923")).findFirst().orElseThrow().stage();
	}

	private List<Reminder> list(String day) {
		SortedMap<ReferencePeriod, ReturnVersions> versions = new TreeMap<>();
		this.received.forEach((month, all) -> versions.put(month, new ReturnVersions(all)));
		return ChasingList.of(Samples.OPEN_ECONOMY, MARCH, LocalDate.parse(day), versions);
	}

	private void forget(ReferencePeriod month, String unit) {
		this.received.get(month).removeIf((one) -> one.unit().equals(unit));
	}

	/** All forms at once, instead of whenever they came. */
	private void arrived(ReferencePeriod month, String unit, String at) {
		forget(month, unit);
		FORMS.forEach((form) -> this.received.get(month)
			.add(new ReturnVersion(unit, form, 1, "a".repeat(64), month + "/x.xlsx", Instant.parse(at))));
	}

}
