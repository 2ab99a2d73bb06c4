package org.huizong.notify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.internet.MimeMessage;
import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.notify.NoticeStore.Delivery;
import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.huizong.story.OfficeFolder;
import org.huizong.trail.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** People are told once, then that it is over, and no secret gets out. */
@Tag("story")
@ExtendWith(OutputCaptureExtension.class)
class NoticesTests {

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	private static final Text WHY = new Text("已有运行在进行。", "A run is under way.");

	@TempDir
	private Path home;

	private final Map<String, String> environment = new HashMap<>();

	private RobotStub robot;

	private ConfigurableApplicationContext context;

	private OfficeFolder office;

	private Notices notices;

	@BeforeEach
	void open() throws Exception {
		this.office = OfficeFolder.with(this.home, "2009-01");
		this.robot = new RobotStub();
		this.context = HuizongApplication.start(this.home);
		this.notices = notices(Clock.fixed(Instant.parse("2009-02-10T12:30:00Z"), ZoneOffset.UTC));
	}

	@AfterEach
	void close() {
		this.context.close();
		this.robot.close();
	}

	@Test
	void blockedMonthIsToldOnceAndItsEndToo() throws Exception {
		write(group(this.robot.url()));
		MonthEnd monthEnd = this.context.getBean(MonthEnd.class);
		Path received = this.office.received("2009-01", "宜阳新区");
		byte[] workbook = Files.readAllBytes(received);
		Files.delete(received);
		monthEnd.run(JANUARY, "test", RunObserver.NONE);
		monthEnd.retry(JANUARY, "test", RunObserver.NONE);
		assertThat(this.robot.texts())
			.containsExactly("[汇总] open-economy 2009年1月：待处理\n没有发布：未报 1 个单位（宜阳新区）；处理后用 retry 继续。");
		Files.write(received, workbook);
		monthEnd.retry(JANUARY, "test", RunObserver.NONE);
		monthEnd.run(JANUARY, "test", RunObserver.NONE);
		assertThat(this.robot.texts()).hasSize(2).last().isEqualTo("[汇总] open-economy 2009年1月：已恢复\n已发布 v1。");
	}

	@Test
	void anotherReasonIsToldAnew() throws Exception {
		write(group(this.robot.url()));
		this.notices.refused(JANUARY, WHY);
		this.notices.refused(JANUARY, WHY);
		this.notices.failed(JANUARY, new Text("磁盘已满。", "The disk is full."));
		this.notices.refused(new Scope("open-economy", JANUARY.period().next()), WHY);
		assertThat(this.robot.texts()).extracting((text) -> text.lines().findFirst().orElseThrow())
			.containsExactly("[汇总] open-economy 2009年1月：未能启动", "[汇总] open-economy 2009年1月：失败",
					"[汇总] open-economy 2009年2月：未能启动");
	}

	@Test
	void twoAtOnceTellOnce() throws Exception {
		write(group(this.robot.url()));
		ExecutorService threads = Executors.newFixedThreadPool(2);
		for (int round = 1; round <= 30; round++) {
			Scope scope = new Scope("open-economy", JANUARY.period().plusMonths(round));
			Callable<Boolean> one = () -> {
				this.notices.refused(scope, WHY);
				return true;
			};
			for (Future<Boolean> each : threads.invokeAll(List.of(one, one))) {
				each.get();
			}
			assertThat(this.robot.texts()).as("round %d", round).hasSize(round);
		}
		threads.shutdownNow();
	}

	@Test
	void channelIsToldOfItsProgrammesAndKindsOnly() throws Exception {
		write(group(this.robot.url()) + "    programmes: [construction]\n    kinds: [failed]\n");
		this.notices.failed(JANUARY, WHY);
		this.notices.refused(new Scope("construction", JANUARY.period()), WHY);
		assertThat(this.robot.texts()).isEmpty();
		this.notices.failed(new Scope("construction", JANUARY.period()), WHY);
		assertThat(this.robot.texts()).hasSize(1);
	}

	@Test
	void dingTalkIsSigned() throws Exception {
		write(group(this.robot.url()).replace("wecom", "dingtalk") + "    secret: SEC123\n");
		this.notices.test("li", null);
		String query = this.robot.addresses().get(0).getRawQuery();
		assertThat(query).isEqualTo(
				"key=K-very-secret&timestamp=1234269000000&sign=" + Messenger.signature(1234269000000L, "SEC123"));
		assertThat(Messenger.signature(1600000000000L, "SEC123"))
			.isEqualTo("5dJbESN1VqizM9DFXtUSP0MigoyPd1b0Hva45GZyCLc%3D");
	}

	@Test
	void mailCarriesChineseInSubjectAndText() throws Exception {
		try (SmtpStub smtp = new SmtpStub()) {
			write("""
					hosts: [127.0.0.1]
					channels:
					  - name: 邮件
					    kind: mail
					    host: 127.0.0.1
					    port: %d
					    security: none
					    from: huizong@example.cn
					    to: [li@example.cn, wang@example.cn]
					""".formatted(smtp.port()));
			this.notices.failed(JANUARY, new Text("磁盘已满。", "The disk is full."));
			assertThat(smtp.mails()).hasSize(1);
			MimeMessage mail = smtp.mails().get(0);
			assertThat(mail.getSubject()).isEqualTo("[汇总] open-economy 2009年1月：失败");
			assertThat(mail.getContent().toString().strip()).isEqualTo("磁盘已满。");
			assertThat(mail.getHeader("To", ",")).isEqualTo("li@example.cn, wang@example.cn");
		}
	}

	@Test
	void hostsThatAreNotListedAreNotSpokenTo() throws Exception {
		write(group(this.robot.url()).replace("hosts: [127.0.0.1]\n", ""));
		assertThatThrownBy(() -> this.notices.test("li", null)).isInstanceOf(RefusedException.class)
			.hasMessageContaining("主机 127.0.0.1 不在 hosts 里");
		this.notices.failed(JANUARY, WHY);
		assertThat(this.robot.addresses()).isEmpty();
		write(group("http://example.cn/?key=K-very-secret"));
		assertThatThrownBy(() -> this.notices.test("li", null)).isInstanceOf(RefusedException.class)
			.hasMessageContaining("url 应以 https:// 开头");
	}

	@Test
	void redirectsAreNotFollowed() throws Exception {
		write(group(this.robot.url()));
		this.robot.answers(302, "");
		assertThat(deliveries(this.notices.test("li", null))).containsExactly("FAILED HTTP 302 1");
		assertThat(this.robot.addresses()).hasSize(1);
	}

	@Test
	void secretsAreInNoLogTableOrMessage(CapturedOutput output) throws Exception {
		this.environment.put("URL", this.robot.url());
		write(group("${URL}"));
		this.robot.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid key K-very-secret\"}");
		assertThat(deliveries(this.notices.test("li", null))).containsExactly("FAILED errcode 93000 invalid key *** 1");
		this.robot.close();
		this.notices.failed(JANUARY, WHY);
		write(group("${URL"));
		this.notices.refused(JANUARY, WHY);
		JdbcTemplate jdbc = this.context.getBean(JdbcTemplate.class);
		String tables = jdbc.queryForList("SELECT * FROM notice").toString()
				+ jdbc.queryForList("SELECT * FROM notice_delivery") + jdbc.queryForList("SELECT * FROM audit_entry");
		Path log = this.home.resolve(".huizong/huizong.log");
		String logged = output.getAll() + (Files.exists(log) ? Files.readString(log) : "");
		assertThat(tables + logged + this.notices.last(9)).doesNotContain("K-very-secret");
		assertThat(logged).contains("did not go out over 群");
	}

	@Test
	void whatDidNotGoOutIsTriedAgainAtMostFiveTimes() throws Exception {
		write(group(this.robot.url()));
		this.robot.answers(500, "");
		this.notices.failed(JANUARY, WHY);
		Instant now = Instant.parse("2009-02-10T12:30:00Z");
		this.notices.again();
		assertThat(this.robot.texts()).hasSize(1);
		for (int i = 1; i <= 8; i++) {
			now = now.plus(Duration.ofMinutes(6));
			notices(Clock.fixed(now, ZoneOffset.UTC)).again();
		}
		assertThat(this.robot.texts()).hasSize(5);
		this.notices.refused(JANUARY, WHY);
		this.robot.answers(200, "{\"errcode\":0}");
		notices(Clock.fixed(now, ZoneOffset.UTC)).again();
		notices(Clock.fixed(now.plusSeconds(600), ZoneOffset.UTC)).again();
		assertThat(this.robot.texts()).hasSize(7);
		assertThat(deliveries(this.notices.last(1).get(0))).containsExactly("SENT  2");
	}

	@Test
	void faultsOfTheFileAreReportedTogether() throws Exception {
		write("""
				host: []
				channels:
				  - {name: a, kind: pigeon}
				  - {name: b, kind: wecom, url: "${NOT_SET}", colour: red}
				  - {name: c, kind: mail, host: mail.example.cn, user: u@example.cn, password: p, security: none, to: x}
				""");
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThatThrownBy(() -> this.notices.ways()).isInstanceOf(RefusedException.class)
			.hasMessageContainingAll("chmod 600", "不认识的键「host」", "a：kind 应为 mail、wecom 或 dingtalk", "b：不认识的键「colour」",
					"环境变量 NOT_SET 没有设置", "b：url 应以 https:// 开头", "c：security 为 none 时不能带口令", "c：from 和 to 应为邮箱地址",
					"c：主机 mail.example.cn 不在 hosts 里");
	}

	@Test
	void faultyFileDisturbsNoRun() throws Exception {
		write("channels: 1: 2");
		assertThat(this.context.getBean(MonthEnd.class).run(JANUARY, "test", RunObserver.NONE).outcome())
			.isEqualTo(Outcome.DONE);
	}

	private static String group(String url) {
		return "hosts: [127.0.0.1]\nchannels:\n  - name: 群\n    kind: wecom\n    url: " + url + "\n";
	}

	private void write(String yaml) throws Exception {
		Files.writeString(file(), yaml);
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
	}

	private Path file() {
		return this.home.resolve(".huizong/notify.yaml");
	}

	private Notices notices(Clock clock) {
		return new Notices(this.context.getBean(HomeFolder.class), this.context.getBean(NoticeStore.class),
				new Messenger(clock), this.context.getBean(AuditTrail.class), clock, this.environment::get);
	}

	private static List<String> deliveries(Notices.Told told) {
		List<String> lines = new ArrayList<>();
		for (Delivery one : told.deliveries()) {
			lines.add(one.state() + " " + one.message() + " " + one.tries());
		}
		return lines;
	}

}
