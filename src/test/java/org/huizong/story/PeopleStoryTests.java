package org.huizong.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.huizong.HuizongApplication;
import org.huizong.findings.Excluding;
import org.huizong.office.AbsentException;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.people.Accounts;
import org.huizong.people.ApiTokens;
import org.huizong.people.FirstAdministrator;
import org.huizong.people.Person;
import org.huizong.people.SignIn;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Role;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** People come in, are kept out, and what they do is written down. */
@Tag("story")
@ParameterizedClass
@EnumSource(OfficeDatabase.class)
class PeopleStoryTests {

	private static final String PASSWORD = "Yichun-2009!";

	private static final Scope JANUARY = new Scope("open-economy", ReferencePeriod.parse("2009-01"));

	@Parameter
	private OfficeDatabase database;

	@TempDir
	private Path home;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void open() throws Exception {
		OfficeFolder.empty(this.home);
		this.database.settle(this.home);
		this.context = HuizongApplication.start(this.home);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	@Test
	void firstAdministratorNeedsTheWordOnTheServer() throws Exception {
		FirstAdministrator first = this.context.getBean(FirstAdministrator.class);
		assertThat(first.needed()).isTrue();
		assertThatThrownBy(() -> first.setUp("", "li", PASSWORD)).isInstanceOf(RefusedException.class)
			.hasMessageContaining("初始化口令不对");
		Path file = first.writeToken();
		assertThat(file).isEqualTo(this.home.resolve(".huizong/setup-token"));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		String word = Files.readString(file);
		assertThatThrownBy(() -> first.setUp(word + "x", "li", PASSWORD)).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> first.setUp(word, "li", "short")).isInstanceOf(RefusedException.class);
		assertThat(first.setUp(word, "Li", PASSWORD).role()).isEqualTo(Role.ADMIN);
		assertThat(file).doesNotExist();
		assertThat(first.needed()).isFalse();
		assertThatThrownBy(() -> first.setUp(word, "zhao", PASSWORD)).isInstanceOf(RefusedException.class)
			.hasMessageContaining("已经有账号");
		assertThat(accounts().authenticate("LI", PASSWORD)).isInstanceOf(SignIn.Accepted.class);
	}

	@Test
	void fiveWrongPasswordsLockEvenTheRightOneOut() {
		accounts().create("test", "王某", Role.OPERATOR, PASSWORD);
		for (int i = 1; i <= 5; i++) {
			assertThat(accounts().authenticate("王某", "wrong")).as("try %d", i)
				.isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG));
		}
		assertThat(accounts().authenticate("王某", PASSWORD)).isEqualTo(new SignIn.Refused(SignIn.Reason.LOCKED));
		accounts().unlock("test", "王某");
		assertThat(accounts().authenticate("王某", PASSWORD)).isInstanceOf(SignIn.Accepted.class);
		assertThat(deeds()).containsExactly("user-add", "sign-in-refused", "sign-in-refused", "sign-in-refused",
				"sign-in-refused", "sign-in-locked", "sign-in-refused", "user-unlock", "sign-in");
	}

	@Test
	void rightPasswordForgetsWrongOnes() {
		accounts().create("test", "wang", Role.OPERATOR, PASSWORD);
		for (int round = 1; round <= 3; round++) {
			for (int i = 1; i <= 4; i++) {
				accounts().authenticate("wang", "wrong");
			}
			assertThat(accounts().authenticate("wang", PASSWORD)).as("round %d", round)
				.isInstanceOf(SignIn.Accepted.class);
		}
		assertThat(accounts().authenticate("nobody", PASSWORD)).isEqualTo(new SignIn.Refused(SignIn.Reason.WRONG));
	}

	@Test
	void weakPasswordsAreRefused() {
		for (String weak : List.of("", "Short-1", "alllowercase", "aaaaaaaaaaA1-", "Wang-2009-x", "lower12345")) {
			assertThatThrownBy(() -> accounts().create("test", "wang", Role.VIEWER, weak)).as(weak)
				.isInstanceOf(RefusedException.class);
		}
		accounts().create("test", "wang", Role.VIEWER, "月底汇总要先催报再审核然后排位发布");
		assertThatThrownBy(() -> accounts().create("test", "Wang", Role.VIEWER, PASSWORD))
			.isInstanceOf(RefusedException.class)
			.hasMessageContaining("已有名为「wang」的账号");
		assertThatThrownBy(() -> accounts().create("test", "a b", Role.VIEWER, PASSWORD))
			.isInstanceOf(RefusedException.class);
	}

	@Test
	void thereIsAlwaysAnAdministrator() {
		accounts().create("test", "li", Role.ADMIN, PASSWORD);
		assertThatThrownBy(() -> accounts().disable("li", "li")).isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> accounts().changeRole("li", "li", Role.OPERATOR)).isInstanceOf(RefusedException.class);
		accounts().create("li", "zhao", Role.ADMIN, PASSWORD);
		assertThat(accounts().disable("zhao", "li").enabled()).isFalse();
		assertThat(accounts().authenticate("li", PASSWORD)).isEqualTo(new SignIn.Refused(SignIn.Reason.DISABLED));
		assertThatThrownBy(() -> accounts().disable("zhao", "zhao")).isInstanceOf(RefusedException.class);
	}

	@Test
	void passwordSetByAnotherHasToBeChanged() {
		assertThat(accounts().create("test", "wang", Role.VIEWER, PASSWORD).changePassword()).isTrue();
		assertThatThrownBy(() -> accounts().changePassword("wang", "wrong", "Another-2009"))
			.isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> accounts().changePassword("wang", PASSWORD, PASSWORD))
			.isInstanceOf(RefusedException.class);
		Person changed = accounts().changePassword("wang", PASSWORD, "Another-2009");
		assertThat(changed.changePassword()).isFalse();
		assertThat(accounts().authenticate("wang", "Another-2009")).isInstanceOf(SignIn.Accepted.class);
	}

	@Test
	void secretsStandNowhereInTheDatabase() {
		accounts().create("test", "wang", Role.OPERATOR, PASSWORD);
		ApiTokens.Made made = tokens().create("wang", "wang", "月报系统", Role.VIEWER, 30);
		String all = jdbc().queryForList("SELECT * FROM person").toString()
				+ jdbc().queryForList("SELECT * FROM api_token") + jdbc().queryForList("SELECT * FROM audit_entry");
		assertThat(all).doesNotContain(PASSWORD, made.secret()).contains("{pbkdf2}");
		assertThat(made.toString()).doesNotContain(made.secret());
	}

	@Test
	void keyAllowsNoMoreThanItsPersonAndEnds() {
		settled("wang", Role.OPERATOR);
		assertThatThrownBy(() -> tokens().create("wang", "wang", "x", Role.ADMIN, 30))
			.isInstanceOf(RefusedException.class);
		assertThatThrownBy(() -> tokens().create("wang", "wang", "x", Role.VIEWER, 367))
			.isInstanceOf(RefusedException.class);
		String secret = tokens().create("wang", "wang", "月报系统", Role.OPERATOR, 30).secret();
		assertThat(tokens().authenticate(secret).orElseThrow().role()).isEqualTo(Role.OPERATOR);
		assertThat(tokens().authenticate(secret + "x")).isEmpty();
		accounts().changeRole("test", "wang", Role.VIEWER);
		assertThat(tokens().authenticate(secret).orElseThrow().role()).isEqualTo(Role.VIEWER);
		accounts().disable("test", "wang");
		assertThat(tokens().authenticate(secret)).isEmpty();
		accounts().enable("test", "wang");
		assertThat(tokens().authenticate(secret)).isEmpty();
		assertThatThrownBy(() -> tokens().revoke("wang", "wang", 1)).isInstanceOf(AbsentException.class);
		String expired = tokens().create("wang", "wang", "x", Role.VIEWER, 1).secret();
		jdbc().update("UPDATE api_token SET expires_at = ? WHERE number = 2", Timestamp.from(Instant.EPOCH));
		assertThat(tokens().authenticate(expired)).isEmpty();
	}

	@Test
	void resetEndsKeysAndSessionsAndAKeyWaitsForTheNewPassword() {
		settled("wang", Role.OPERATOR);
		String old = tokens().create("wang", "wang", "月报系统", Role.VIEWER, 30).secret();
		int before = accounts().find("wang").orElseThrow().sessions();
		assertThat(accounts().setPassword("test", "wang", "Another-2009").sessions()).isEqualTo(before + 1);
		assertThat(tokens().authenticate(old)).isEmpty();
		String early = tokens().create("test", "wang", "月报系统", Role.VIEWER, 30).secret();
		assertThat(tokens().authenticate(early)).isEmpty();
		accounts().changePassword("wang", "Another-2009", PASSWORD);
		assertThat(tokens().authenticate(early)).isPresent();
		int mine = accounts().find("wang").orElseThrow().sessions();
		assertThat(accounts().changeRole("test", "wang", Role.VIEWER).sessions()).isEqualTo(mine + 1);
		assertThat(accounts().disable("test", "wang").sessions()).isEqualTo(mine + 2);
		assertThat(trail().list(new AuditStore.Query(null, "user-disable", null, null, Long.MAX_VALUE), 1))
			.singleElement()
			.satisfies((one) -> assertThat(one.detail()).isEqualTo("接口密钥 1 个一并撤销"));
	}

	@Test
	void nobodyLocksThemselvesOut() {
		accounts().create("test", "li", Role.ADMIN, PASSWORD);
		accounts().create("test", "zhao", Role.ADMIN, PASSWORD);
		assertThatThrownBy(() -> accounts().disable("li", "Li")).isInstanceOf(RefusedException.class)
			.hasMessageContaining("由另一位管理员");
		assertThatThrownBy(() -> accounts().changeRole("li", "li", Role.VIEWER)).isInstanceOf(RefusedException.class);
	}

	@Test
	void signInIsKeptAndAChangeOfPasswordIsNone() {
		accounts().create("test", "wang", Role.VIEWER, PASSWORD);
		assertThat(accounts().find("wang").orElseThrow().signedInAt()).isNull();
		accounts().authenticate("wang", PASSWORD);
		assertThat(accounts().find("wang").orElseThrow().signedInAt()).isNotNull();
		accounts().changePassword("wang", PASSWORD, "Another-2009");
		assertThat(deeds()).containsExactly("user-add", "sign-in", "user-password");
		for (int i = 0; i < 5; i++) {
			assertThatThrownBy(() -> accounts().changePassword("wang", "wrong", PASSWORD))
				.isInstanceOf(RefusedException.class);
		}
		assertThat(accounts().authenticate("wang", "Another-2009")).isEqualTo(new SignIn.Refused(SignIn.Reason.LOCKED));
	}

	@Test
	void trailIsFoundByDay() {
		trail().record("wang", Deed.NOTIFY, null, null, "", "");
		Instant at = trail().list(AuditStore.Query.ALL, 1).get(0).at();
		assertThat(trail().list(between(at, at.plusMillis(1)), 9)).hasSize(1);
		assertThat(trail().list(between(at.plusMillis(1), null), 9)).isEmpty();
		assertThat(trail().list(between(null, at), 9)).isEmpty();
	}

	@Test
	void databaseItselfKeepsTheTrail() {
		trail().record("wang", Deed.NOTIFY, null, null, "", "");
		for (String tampering : List.of("UPDATE audit_entry SET who = 'li'", "DELETE FROM audit_entry",
				"TRUNCATE TABLE audit_entry")) {
			assertThatThrownBy(() -> jdbc().execute(tampering)).as(tampering)
				.isInstanceOf(org.springframework.dao.DataAccessException.class);
		}
		assertThat(trail().list(AuditStore.Query.ALL, 9)).singleElement()
			.satisfies((one) -> assertThat(one.who()).isEqualTo("wang"));
	}

	@Test
	void trailShowsWhatWasChangedAddedOrRemoved() {
		jdbc().execute("DROP TRIGGER audit_entry_kept"
				+ ((this.database == OfficeDatabase.POSTGRESQL) ? " ON audit_entry" : ""));
		for (int i = 1; i <= 6; i++) {
			trail().record("wang", Deed.NOTIFY, null, null, "", "第 " + i + " 次\n换行");
		}
		assertThat(trail().verify().whole()).isTrue();
		assertThat(trail().verify().entries()).isEqualTo(6);
		broken("UPDATE audit_entry SET detail = 'x' WHERE number = 3", 3L);
		broken("UPDATE audit_entry SET who = 'li' WHERE number = 6", 6L);
		broken("UPDATE audit_entry SET programme = '' WHERE number = 1", 1L);
		broken("DELETE FROM audit_entry WHERE number = 4", 4L);
		broken("DELETE FROM audit_entry WHERE number = 6", 6L);
		broken("INSERT INTO audit_entry SELECT 7, at, who, what, programme, period, object, detail, hash"
				+ " FROM audit_entry WHERE number = 6", 7L);
	}

	@Test
	void entriesAddedAtOnceFollowEachOther() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		List<Callable<AuditEntry>> work = IntStream.range(0, 80)
			.<Callable<AuditEntry>>mapToObj((i) -> () -> trail().record("wang", Deed.NOTIFY, null, null, "", "" + i))
			.toList();
		for (Future<AuditEntry> one : threads.invokeAll(work)) {
			one.get();
		}
		threads.shutdownNow();
		assertThat(trail().verify()).satisfies((verdict) -> {
			assertThat(verdict.whole()).isTrue();
			assertThat(verdict.entries()).isEqualTo(80);
		});
	}

	@Test
	void whatIsSignedIsInTheTrailOnceAndARefusalIsNot() {
		Excluding excluding = this.context.getBean(Excluding.class);
		excluding.exclude(JANUARY, "宜阳新区", "王某", "数据存疑");
		assertThatThrownBy(() -> excluding.exclude(JANUARY, "宜阳新区", "王某", "数据存疑")).isInstanceOf(RefusedException.class);
		excluding.include(JANUARY, "宜阳新区", "李某", "已核实");
		assertThat(trail().list(AuditStore.Query.ALL, 10))
			.extracting((one) -> one.number() + " " + one.who() + " " + one.what() + " " + one.programme() + " "
					+ one.period() + " " + one.object() + " " + one.detail())
			.containsExactly("2 李某 include open-economy 2009-01 360972 已核实",
					"1 王某 exclude open-economy 2009-01 360972 数据存疑");
		assertThat(trail().list(new AuditStore.Query("王某", null, "open-economy", JANUARY.period(), Long.MAX_VALUE), 10))
			.hasSize(1);
	}

	@Test
	void deedThatCannotBeWrittenDownIsNotDone() {
		jdbc().execute("ALTER TABLE audit_entry RENAME TO away");
		Excluding excluding = this.context.getBean(Excluding.class);
		assertThatThrownBy(() -> excluding.exclude(JANUARY, "宜阳新区", "王某", "数据存疑"))
			.isInstanceOf(org.springframework.dao.DataAccessException.class);
		assertThat(excluding.inForce(JANUARY)).isEmpty();
	}

	/** Tampers, looks, and undoes. */
	private void broken(String tampering, long from) {
		List<Object[]> before = jdbc().query("SELECT * FROM audit_entry ORDER BY number", (result, row) -> {
			Object[] values = new Object[9];
			for (int i = 0; i < values.length; i++) {
				values[i] = result.getObject(i + 1);
			}
			return values;
		});
		jdbc().update(tampering);
		assertThat(trail().verify().broken()).as(tampering).isEqualTo(from);
		jdbc().update("DELETE FROM audit_entry");
		before.forEach((values) -> jdbc().update("INSERT INTO audit_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values));
		assertThat(trail().verify().whole()).isTrue();
	}

	private List<String> deeds() {
		List<AuditEntry> entries = trail().list(AuditStore.Query.ALL, 100);
		return IntStream.range(0, entries.size()).mapToObj((i) -> entries.get(entries.size() - 1 - i).what()).toList();
	}

	private static AuditStore.Query between(@org.jspecify.annotations.Nullable Instant from,
			@org.jspecify.annotations.Nullable Instant until) {
		return new AuditStore.Query(null, null, null, null, from, until, Long.MAX_VALUE);
	}

	/** Somebody with a password of their own. */
	private void settled(String name, Role role) {
		accounts().create("test", name, role, "First-word-2009");
		accounts().changePassword(name, "First-word-2009", PASSWORD);
	}

	private Accounts accounts() {
		return this.context.getBean(Accounts.class);
	}

	private ApiTokens tokens() {
		return this.context.getBean(ApiTokens.class);
	}

	private AuditTrail trail() {
		return this.context.getBean(AuditTrail.class);
	}

	private JdbcTemplate jdbc() {
		return this.context.getBean(JdbcTemplate.class);
	}

}
