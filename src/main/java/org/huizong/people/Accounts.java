package org.huizong.people;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.huizong.office.AbsentException;
import org.huizong.office.Outcome;
import org.huizong.office.Page;
import org.huizong.office.RefusedException;
import org.huizong.statistics.Role;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People, what each may do, and their passwords. Five wrong passwords in a row lock a
 * name for a quarter of an hour. There is always an administrator.
 */
@Service
public class Accounts {

	static final int TRIES = 5;

	static final Duration LOCK = Duration.ofMinutes(15);

	private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}";

	private final PersonStore people;

	private final ApiTokenStore tokens;

	private final AuditTrail audit;

	private final Clock clock;

	private final Passwords passwords = new Passwords();

	Accounts(PersonStore people, ApiTokenStore tokens, AuditTrail audit, Clock clock) {
		this.people = people;
		this.tokens = tokens;
		this.audit = audit;
		this.clock = clock;
	}

	/** Everybody, by name. */
	public List<Person> people() {
		return this.people.all();
	}

	/**
	 * A page of everybody, by name.
	 * @param number of the page, from 1
	 */
	public Page<Person> page(int number, int most) {
		return new Page<>(this.people.part((number - 1L) * most, most), number, most, this.people.count());
	}

	/** Whoever signs in under that name, enabled or not. */
	public Optional<Person> find(String name) {
		return this.people.find(plain(name));
	}

	/** Looks whether a name and password let somebody in; the trail says so. */
	public SignIn authenticate(String name, String password) {
		SignIn answer = look(plain(name), password);
		if (answer instanceof SignIn.Accepted accepted) {
			this.people.signedIn(accepted.person().name(), this.clock.instant());
			this.audit.record(accepted.person().name(), Deed.SIGN_IN, null, null, "", "");
		}
		return answer;
	}

	private SignIn look(String plain, String password) {
		Instant now = this.clock.instant();
		Optional<String> hash = this.people.password(plain);
		if (hash.isPresent() && !this.people.takeTry(plain, now, TRIES, now.plus(LOCK))) {
			this.audit.record(plain, Deed.SIGN_IN_REFUSED, null, null, "", "已锁定");
			return new SignIn.Refused(SignIn.Reason.LOCKED);
		}
		if (!this.passwords.matches(password, hash.orElse(null))) {
			return wrong(plain, now);
		}
		this.people.unlock(plain);
		Person person = this.people.find(plain).orElseThrow();
		if (!person.enabled()) {
			this.audit.record(plain, Deed.SIGN_IN_REFUSED, null, null, "", "账号已停用");
			return new SignIn.Refused(SignIn.Reason.DISABLED);
		}
		return new SignIn.Accepted(person);
	}

	private SignIn wrong(String name, Instant now) {
		boolean locked = this.people.find(name).filter((person) -> person.locked(now)).isPresent();
		this.audit.record(name, locked ? Deed.SIGN_IN_LOCKED : Deed.SIGN_IN_REFUSED, null, null, "",
				locked ? "密码连续错 " + TRIES + " 次，锁定 " + LOCK.toMinutes() + " 分钟" : "用户名或密码不对");
		return new SignIn.Refused(SignIn.Reason.WRONG);
	}

	/**
	 * Adds somebody, who has to change the password at the first visit.
	 * @throws RefusedException when the name is taken or no name, or the password weak
	 */
	@Transactional
	public Person create(String by, String name, Role role, String password) {
		return add(by, Deed.USER_ADD, name, role, password, true);
	}

	/** A password to hand over, which nobody guesses. */
	public String randomPassword() {
		return Passwords.random();
	}

	/** Adds somebody under a password of their own choice. */
	@Transactional
	Person add(String by, Deed deed, String name, Role role, String password, boolean change) {
		String plain = plain(name);
		if (!plain.matches(NAME)) {
			throw new RefusedException(Outcome.USAGE, "用户名只能用文字、数字和 . _ @ -，不超过 64 个字符。",
					"A name has letters, digits and . _ @ -, at most 64.");
		}
		Passwords.require(plain, password);
		Instant now = this.clock.instant();
		try {
			this.people.add(Person.fresh(plain, role, change, by, now), this.passwords.hash(password));
		}
		catch (DuplicateKeyException ex) {
			throw new RefusedException(Outcome.USAGE, "已有名为「" + plain + "」的账号。", "There is an account " + plain + ".");
		}
		this.audit.record(by, deed, null, null, plain, role.title().zh());
		return get(plain);
	}

	/**
	 * Gives somebody another role, which ends their sessions.
	 * @throws RefusedException when it takes one's own, or nobody would be left to
	 * administer
	 */
	@Transactional
	public Person changeRole(String by, String name, Role role) {
		Person person = get(name);
		if (role == person.role()) {
			return person;
		}
		if (role != Role.ADMIN) {
			requireAnother(by, person);
		}
		this.people.setRole(person.name(), role);
		this.people.endSessions(person.name());
		this.audit.record(by, Deed.USER_ROLE, null, null, person.name(),
				person.role().title().zh() + " → " + role.title().zh());
		return get(name);
	}

	/**
	 * Keeps somebody out from now on: sessions end, and so do API keys.
	 * @throws RefusedException when it is oneself, or nobody would be left to administer
	 */
	@Transactional
	public Person disable(String by, String name) {
		Person person = get(name);
		requireAnother(by, person);
		this.people.setEnabled(person.name(), false);
		this.people.endSessions(person.name());
		this.audit.record(by, Deed.USER_DISABLE, null, null, person.name(), revokeKeys(person));
		return get(person.name());
	}

	@Transactional
	public Person enable(String by, String name) {
		Person person = get(name);
		this.people.setEnabled(person.name(), true);
		this.audit.record(by, Deed.USER_ENABLE, null, null, person.name(), "");
		return get(person.name());
	}

	private String revokeKeys(Person person) {
		int revoked = this.tokens.revokeAll(person.name(), this.clock.instant());
		return (revoked > 0) ? "接口密钥 " + revoked + " 个一并撤销" : "";
	}

	/** Lets somebody in again before the quarter of an hour is over. */
	@Transactional
	public Person unlock(String by, String name) {
		Person person = get(name);
		this.people.unlock(person.name());
		this.audit.record(by, Deed.USER_UNLOCK, null, null, person.name(), "");
		return get(name);
	}

	/**
	 * Sets another's password, which has to be changed at the next visit. Sessions and
	 * API keys end.
	 * @throws RefusedException when it is weak
	 */
	@Transactional
	public Person setPassword(String by, String name, String password) {
		Person person = get(name);
		Passwords.require(person.name(), password);
		return password(by, person, password, true, revokeKeys(person));
	}

	/**
	 * Changes one's own password.
	 * @throws RefusedException when the old one is wrong, or the new one weak or the same
	 */
	@Transactional(noRollbackFor = RefusedException.class)
	public Person changePassword(String name, String old, String password) {
		if (!(look(plain(name), old) instanceof SignIn.Accepted)) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "原密码不对，或账号已锁定。",
					"The old password is wrong, or the account is locked.");
		}
		if (old.equals(password)) {
			throw new RefusedException(Outcome.USAGE, "新密码不能与原密码相同。", "The new password must differ from the old.");
		}
		Person person = get(name);
		Passwords.require(person.name(), password);
		return password(person.name(), person, password, false, "");
	}

	private Person password(String by, Person person, String password, boolean change, String detail) {
		this.people.setPassword(person.name(), this.passwords.hash(password), this.clock.instant(), change);
		this.people.endSessions(person.name());
		this.audit.record(by, Deed.USER_PASSWORD, null, null, person.name(), detail);
		return get(person.name());
	}

	private void requireAnother(String by, Person person) {
		if (person.role() == Role.ADMIN && plain(by).equals(person.name())) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "不能停用自己或降自己的权限，请由另一位管理员来做。",
					"Nobody disables themselves or lowers their own role. Another administrator does.");
		}
		boolean another = this.people.all()
			.stream()
			.anyMatch((one) -> one.enabled() && one.role() == Role.ADMIN && !one.name().equals(person.name()));
		if (person.role() == Role.ADMIN && !another) {
			throw new RefusedException(Outcome.USAGE, person.name() + " 是唯一能用的管理账号，不能停用或降级。请先另建一个。",
					person.name() + " is the only administrator. Make another first.");
		}
	}

	/**
	 * The person of that name.
	 * @throws RefusedException when there is none
	 */
	Person get(String name) {
		return find(name)
			.orElseThrow(() -> new AbsentException("没有名为「" + name + "」的账号。", "There is no account " + name + "."));
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

}
