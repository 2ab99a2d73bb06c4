package org.huizong.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.huizong.office.AbsentException;
import org.huizong.office.Hashes;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Secrets;
import org.huizong.statistics.Role;
import org.huizong.trail.AuditTrail;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys with which programs act for people. The secret is shown once; a year is the
 * longest that a key holds.
 */
@Service
public class ApiTokens {

	private static final String MARK = "hz_";

	private static final int LONGEST_DAYS = 366;

	private final Accounts accounts;

	private final ApiTokenStore tokens;

	private final AuditTrail audit;

	private final Clock clock;

	ApiTokens(Accounts accounts, ApiTokenStore tokens, AuditTrail audit, Clock clock) {
		this.accounts = accounts;
		this.tokens = tokens;
		this.audit = audit;
		this.clock = clock;
	}

	/** The person's keys that are not revoked, by number. */
	public List<ApiToken> of(String person) {
		return of(List.of(person));
	}

	/** The keys of some people that are not revoked, by person and number. */
	public List<ApiToken> of(Collection<String> people) {
		return this.tokens.of(people).stream().filter((one) -> one.revokedAt() == null).toList();
	}

	/**
	 * The person's keys, revoked ones too, by number: a page, or all of them.
	 * @param number of the page, from 1; null for all
	 */
	public List<ApiToken> page(String person, @Nullable Integer number, int most) {
		int part = Math.max(1, most);
		return (number == null) ? this.tokens.of(List.of(person))
				: this.tokens.part(person, (Math.max(1, number) - 1L) * part, part);
	}

	/** Every key ever made, by person and number. */
	public List<ApiToken> all() {
		return this.tokens.all();
	}

	/**
	 * Makes a key.
	 * @param label what it is for
	 * @param role at most the person's own
	 * @throws RefusedException when it would allow more than the person may, or hold too
	 * long
	 */
	@Transactional
	public Made create(String by, String name, String label, Role role, int days) {
		Person person = this.accounts.get(name);
		if (!person.role().may(role)) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "密钥的权限不能高于 " + person.name() + " 本人的权限。",
					"A key cannot allow more than " + person.name() + " may.");
		}
		if (label.isBlank() || days < 1 || days > LONGEST_DAYS) {
			throw new RefusedException(Outcome.USAGE, "密钥要写明用途，有效期为 1 至 " + LONGEST_DAYS + " 天。",
					"A key needs a purpose and holds for 1 to " + LONGEST_DAYS + " days.");
		}
		Instant now = this.clock.instant();
		String secret = MARK + Secrets.next();
		ApiToken token = new ApiToken(person.name(), this.tokens.count(person.name()) + 1, label.strip(), role, now,
				now.plus(Duration.ofDays(days)), null, null);
		this.tokens.add(Hashes.of(List.of(secret)), token);
		this.audit.record(by, Deed.TOKEN_ADD, null, null, person.name() + " #" + token.number(),
				label.strip() + "，" + role.title().zh() + "，" + days + " 天");
		return new Made(token, secret);
	}

	/**
	 * Ends a key.
	 * @throws RefusedException when there is none that holds
	 */
	@Transactional
	public void revoke(String by, String name, int number) {
		Person person = this.accounts.get(name);
		if (!this.tokens.revoke(person.name(), number, this.clock.instant())) {
			throw new AbsentException(person.name() + " 没有有效的第 " + number + " 号密钥。",
					person.name() + " has no key " + number + " that holds.");
		}
		this.audit.record(by, Deed.TOKEN_REVOKE, null, null, person.name() + " #" + number, "");
	}

	/**
	 * Whom the key lets in and with what role; empty when it does not, as when the person
	 * has to change the password first.
	 */
	public Optional<Bearer> authenticate(String secret) {
		if (!secret.startsWith(MARK)) {
			return Optional.empty();
		}
		String hash = Hashes.of(List.of(secret));
		Instant now = this.clock.instant();
		Optional<ApiToken> token = this.tokens.find(hash).filter((one) -> one.holds(now));
		Optional<Bearer> bearer = token.flatMap((one) -> this.accounts.find(one.person())
			.filter((person) -> person.enabled() && !person.changePassword())
			.map((person) -> new Bearer(person, one, lesser(person.role(), one.role()))));
		bearer.ifPresent((one) -> this.tokens.used(hash, now));
		return bearer;
	}

	private static Role lesser(Role one, Role other) {
		return one.may(other) ? other : one;
	}

	/** A key just made, with its secret: the only time it is seen. */
	public record Made(ApiToken token, String secret) {

		/** Without the secret. */
		@Override
		public String toString() {
			return "Made[" + this.token + "]";
		}

	}

	/** Who comes with a key. */
	public record Bearer(Person person, ApiToken token, Role role) {
	}

}
