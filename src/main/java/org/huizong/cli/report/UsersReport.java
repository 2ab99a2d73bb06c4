package org.huizong.cli.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.cli.control.Terminal;
import org.huizong.people.ApiToken;
import org.huizong.people.ApiTokens;
import org.huizong.people.Person;
import org.jspecify.annotations.Nullable;

/** Prints people and keys. */
public final class UsersReport {

	private final Terminal terminal;

	public UsersReport(Terminal terminal) {
		this.terminal = terminal;
	}

	public void list(List<Person> people, List<ApiToken> tokens) {
		if (this.terminal.json()) {
			this.terminal.resultJson(people.stream().map((person) -> json(person, tokens)).toList());
			return;
		}
		if (people.isEmpty()) {
			this.terminal
				.result(this.terminal.in("还没有账号。用 users add 建立。", "There is nobody yet. users add adds people."));
		}
		for (Person person : people) {
			this.terminal.result(line(person));
			own(person, tokens).forEach((token) -> this.terminal.result("    " + line(token)));
		}
	}

	/** The person with a password that somebody else set. */
	public void given(Person person, String password) {
		if (this.terminal.json()) {
			Map<String, @Nullable Object> json = json(person, List.of());
			json.put("password", password);
			this.terminal.resultJson(json);
			return;
		}
		this.terminal.result(line(person));
		this.terminal.result(this.terminal.in("初始密码：", "password: ") + password);
		this.terminal.say("密码只显示这一次，请当面交给本人；第一次登录必须修改。",
				"The password is shown once. Hand it over; it has to be changed at the first visit.");
	}

	/** A key with its secret. */
	public void made(ApiTokens.Made made) {
		if (this.terminal.json()) {
			Map<String, @Nullable Object> json = json(made.token());
			json.put("secret", made.secret());
			this.terminal.resultJson(json);
			return;
		}
		this.terminal.result(line(made.token()));
		this.terminal.result(this.terminal.in("接口密钥：", "key: ") + made.secret());
		this.terminal.say("密钥只显示这一次。", "The key is shown once.");
	}

	private String line(Person person) {
		String state = !person.enabled() ? this.terminal.in("已停用", "disabled")
				: (person.lockedUntil() != null)
						? this.terminal.in("锁定至 ", "locked until ")
								+ person.lockedUntil().truncatedTo(ChronoUnit.SECONDS)
						: person.changePassword() ? this.terminal.in("待改密码", "password to be changed")
								: this.terminal.in("正常", "enabled");
		return Columns.pad(person.name(), 20) + Columns.pad(this.terminal.in(person.role().title()), 16) + state;
	}

	private String line(ApiToken token) {
		String state = (token.revokedAt() != null) ? this.terminal.in("已撤销", "revoked")
				: this.terminal.in("有效至 ", "holds until ") + day(token.expiresAt());
		String used = (token.usedAt() != null) ? this.terminal.in("，最近使用 ", ", last used ") + day(token.usedAt()) : "";
		return "#" + token.number() + "  " + Columns.pad(token.label(), 20)
				+ Columns.pad(this.terminal.in(token.role().title()), 16) + state + used;
	}

	private static String day(Instant at) {
		return at.toString().substring(0, 10);
	}

	private static List<ApiToken> own(Person person, List<ApiToken> tokens) {
		return tokens.stream().filter((token) -> token.person().equals(person.name())).toList();
	}

	private static Map<String, @Nullable Object> json(Person person, List<ApiToken> tokens) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("name", person.name());
		json.put("role", person.role().name());
		json.put("enabled", person.enabled());
		json.put("changePassword", person.changePassword());
		json.put("lockedUntil", (person.lockedUntil() != null) ? person.lockedUntil().toString() : null);
		json.put("tokens", own(person, tokens).stream().map(UsersReport::json).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(ApiToken token) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("number", token.number());
		json.put("label", token.label());
		json.put("role", token.role().name());
		json.put("expires", token.expiresAt().toString());
		json.put("used", (token.usedAt() != null) ? token.usedAt().toString() : null);
		json.put("revoked", token.revokedAt() != null);
		return json;
	}

}
