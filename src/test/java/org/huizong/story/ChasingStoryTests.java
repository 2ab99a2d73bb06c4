package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.huizong.HuizongApplication;
import org.huizong.chase.Chasing;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.renewal.Backfill;
import org.huizong.renewal.Backfilling;
import org.huizong.renewal.PlannedMonth;
import org.huizong.runs.RunPlan;
import org.huizong.statistics.Chase;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who was reminded is kept, and months in arrears run one after the other. */
@Tag("story")
@org.junit.jupiter.api.Timeout(300)
class ChasingStoryTests {

	private static final ReferencePeriod JANUARY = ReferencePeriod.parse("2009-01");

	private static final ReferencePeriod FEBRUARY = ReferencePeriod.parse("2009-02");

	private static final Scope MONTH = new Scope("open-economy", JANUARY);

	@TempDir
	private Path home;

	private OfficeFolder office;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void keepsWhoWasRemindedByWhomAndOfWhat() throws Exception {
		Files.delete(this.office.received("2009-01", "宜丰"));
		Files.delete(this.office.received("2009-01", "铜鼓"));
		Chasing chasing = this.context.getBean(Chasing.class);
		List<Chase> first = chasing.record(MONTH, List.of("宜丰"), "王某", "电话");
		List<Chase> all = chasing.record(MONTH, List.of(), "李某", "");
		assertThat(first).extracting(Chase::unit).containsExactly("360924");
		assertThat(all).extracting(Chase::unit).containsExactly("360924", "360926");
		assertThat(chasing.past(MONTH)).extracting(Chase::unit, Chase::by, Chase::note)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("360924", "王某", "电话"),
					org.assertj.core.groups.Tuple.tuple("360924", "李某", ""),
					org.assertj.core.groups.Tuple.tuple("360926", "李某", ""));
		assertThat(chasing.past(MONTH).get(0).forms()).contains("indicators");
		assertThat(trail()).extracting(AuditEntry::what, AuditEntry::who, AuditEntry::object, AuditEntry::detail)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("chase", "李某", "360924、360926", ""),
					org.assertj.core.groups.Tuple.tuple("chase", "王某", "360924", "电话"));
	}

	@Test
	void nobodyIsRemindedOfWhatIsIn() {
		Chasing chasing = this.context.getBean(Chasing.class);
		assertThatThrownBy(() -> chasing.record(MONTH, List.of("宜丰"), "王某", "")).isInstanceOf(RefusedException.class)
			.hasMessage("2009-01 的报表已收到，没有要催的。");
		assertThatThrownBy(() -> chasing.record(MONTH, List.of(), "王某", "")).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> chasing.record(MONTH, List.of(), " ", "")).isInstanceOf(RefusedException.class);
		assertThat(chasing.past(MONTH)).isEmpty();
		assertThat(trail()).isEmpty();
	}

	@Test
	void monthsInArrearsStopAtTheFirstThatIsNotPublished() throws Exception {
		Backfill backfill = this.context.getBean(Backfill.class);
		assertThat(backfill.preview("open-economy", JANUARY, FEBRUARY)).extracting(PlannedMonth::kind)
			.containsExactly(RunPlan.Kind.NEW_ATTEMPT, null);
		Backfilling begun = backfill.start("open-economy", JANUARY, FEBRUARY, "王某");
		assertThat(begun.months()).hasSize(2);
		assertThatThrownBy(() -> backfill.start("open-economy", JANUARY, JANUARY, "李某"))
			.isInstanceOf(RefusedException.class)
			.hasMessageContaining("已有运行在进行");
		Backfilling ended = ended(backfill);
		assertThat(ended.by()).isEqualTo("王某");
		assertThat(ended.months()).extracting(Backfilling.Month::state)
			.containsExactly(Backfilling.State.DONE, Backfilling.State.FAILED);
		assertThat(ended.months().get(0).text().zh()).isEqualTo("已发布 v1");
		assertThat(ended.months().get(1).text().zh()).contains("缺少：2009-02");
		assertThat(backfill.preview("open-economy", JANUARY, JANUARY)).extracting(PlannedMonth::kind)
			.containsExactly(RunPlan.Kind.UNCHANGED);
	}

	@Test
	void monthsInArrearsOfADeadProcessAreCutOff() {
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		jdbc.update("INSERT INTO backfill (programme, started_by, started_at, host, pid, process_start) VALUES"
				+ " ('open-economy', '王某', CURRENT_TIMESTAMP, ?, 999999999, 'long ago')", host());
		jdbc.update("INSERT INTO backfill_month SELECT number, '2009-01', 'RUNNING', '', '' FROM backfill");
		Backfilling dead = this.context.getBean(Backfill.class).last("open-economy", 1).get(0);
		assertThat(dead.going()).isFalse();
		assertThat(dead.months()).extracting(Backfilling.Month::state).containsExactly(Backfilling.State.CUT_OFF);
	}

	private static String host() {
		try {
			return java.net.InetAddress.getLocalHost().getHostName();
		}
		catch (java.net.UnknownHostException ex) {
			return "localhost";
		}
	}

	private static Backfilling ended(Backfill backfill) throws InterruptedException {
		Backfilling last = backfill.last("open-economy", 1).get(0);
		for (int asked = 0; last.going(); asked++) {
			assertThat(asked).as("still at work: " + last).isLessThan(600);
			Thread.sleep(200); // the months go on in a thread that tells nobody; bounded
								// above
			last = backfill.last("open-economy", 1).get(0);
		}
		return last;
	}

	private List<AuditEntry> trail() {
		return this.context.getBean(AuditTrail.class)
			.list(new AuditStore.Query(null, "chase", null, null, Long.MAX_VALUE), 10);
	}

}
