package org.huizong.batch;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.huizong.statistics.Role;
import org.huizong.store.Person;
import org.huizong.store.PersonStore;

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

	private final AuditTrail audit;

	private final Clock clock;

	private final Passwords passwords = new Passwords();

	Accounts(PersonStore people, AuditTrail audit, Clock clock) {
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/** Everybody, by name. */
	public List<Person> people() {
		return this.people.all();
	}

	/** Whoever signs in under that name, enabled or not. */
	public Optional<Person> find(String name) {
		return this.people.find(plain(name));
	}

	/** Looks whether a name and password let somebody in; the trail says so. */
	public SignIn authenticate(String name, String password) {
		String plain = plain(name);
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
		this.audit.record(plain, Deed.SIGN_IN, null, null, "", "");
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
			this.people.add(new Person(plain, role, true, now, change, null, by, now), this.passwords.hash(password));
		}
		catch (DuplicateKeyException ex) {
			throw new RefusedException(Outcome.USAGE, "已有名为「" + plain + "」的账号。", "There is an account " + plain + ".");
		}
		this.audit.record(by, deed, null, null, plain, role.title().zh());
		return get(plain);
	}

	/**
	 * Gives somebody another role.
	 * @throws RefusedException when nobody would be left to administer
	 */
	@Transactional
	public Person changeRole(String by, String name, Role role) {
		Person person = get(name);
		if (role != Role.ADMIN) {
			requireAnother(person);
		}
		this.people.setRole(person.name(), role);
		this.audit.record(by, Deed.USER_ROLE, null, null, person.name(),
				person.role().title().zh() + " → " + role.title().zh());
		return get(name);
	}

	/**
	 * Keeps somebody out from now on.
	 * @throws RefusedException when nobody would be left to administer
	 */
	@Transactional
	public Person disable(String by, String name) {
		Person person = get(name);
		requireAnother(person);
		return enabled(by, person, false);
	}

	@Transactional
	public Person enable(String by, String name) {
		return enabled(by, get(name), true);
	}

	private Person enabled(String by, Person person, boolean enabled) {
		this.people.setEnabled(person.name(), enabled);
		this.audit.record(by, enabled ? Deed.USER_ENABLE : Deed.USER_DISABLE, null, null, person.name(), "");
		return get(person.name());
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
	 * Sets another's password, which has to be changed at the next visit.
	 * @throws RefusedException when it is weak
	 */
	@Transactional
	public Person setPassword(String by, String name, String password) {
		return password(by, get(name), password, true);
	}

	/**
	 * Changes one's own password.
	 * @throws RefusedException when the old one is wrong, or the new one weak or the same
	 */
	public Person changePassword(String name, String old, String password) {
		if (!(authenticate(name, old) instanceof SignIn.Accepted)) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "原密码不对，或账号已锁定。",
					"The old password is wrong, or the account is locked.");
		}
		if (old.equals(password)) {
			throw new RefusedException(Outcome.USAGE, "新密码不能与原密码相同。", "The new password must differ from the old.");
		}
		Person person = get(name);
		return password(person.name(), person, password, false);
	}

	private Person password(String by, Person person, String password, boolean change) {
		Passwords.require(person.name(), password);
		this.people.setPassword(person.name(), this.passwords.hash(password), this.clock.instant(), change);
		this.audit.record(by, Deed.USER_PASSWORD, null, null, person.name(), "");
		return get(person.name());
	}

	private void requireAnother(Person person) {
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
		return find(name).orElseThrow(() -> new RefusedException(Outcome.USAGE, "没有名为「" + name + "」的账号。",
				"There is no account " + name + "."));
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
	}

}
