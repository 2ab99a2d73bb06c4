package org.huizong.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Secrets;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Which passwords are good enough, and their hashes: PBKDF2 with SHA-256, 310,000 rounds
 * and a random salt of 16 bytes.
 */
final class Passwords {

	private static final int SHORTEST = 10;

	private static final int LONG_ENOUGH = 16;

	private static final int LONGEST = 200;

	private static final int KINDS = 3;

	private static final int RANDOM = 20;

	private static final int NAME_TO_MIND = 3;

	private static final String MARK = "{pbkdf2}";

	/** Salt and hash of nobody's password, in hexadecimal. */
	private static final String NOBODYS = MARK + "0".repeat(96);

	private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

	String hash(String password) {
		return MARK + this.encoder.encode(password);
	}

	/**
	 * Whether the password is the one hashed. Takes as long when there is no hash to
	 * compare with.
	 */
	boolean matches(String password, @Nullable String hash) {
		boolean same = this.encoder.matches(password, ((hash != null) ? hash : NOBODYS).substring(MARK.length()));
		return same && hash != null;
	}

	/**
	 * Refuses what is guessed too easily.
	 * @throws RefusedException when it is
	 */
	static void require(String name, String password) {
		problem(name, password).ifPresent((refused) -> {
			throw refused;
		});
	}

	private static Optional<RefusedException> problem(String name, String password) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST || length > LONGEST) {
			return refused("密码应有 " + SHORTEST + " 至 " + LONGEST + " 个字符。",
					"A password has " + SHORTEST + " to " + LONGEST + " characters.");
		}
		boolean named = name.length() >= NAME_TO_MIND && password.toLowerCase(Locale.ROOT).contains(name);
		if (named || password.chars().distinct().count() < SHORTEST / 2) {
			return refused("密码不能含有用户名，也不能只由几个字符重复组成。",
					"A password must not contain the name nor repeat a few characters.");
		}
		if (length < LONG_ENOUGH && kinds(password) < KINDS) {
			return refused("密码应含大写字母、小写字母、数字、其他字符中的三种，或不少于 " + LONG_ENOUGH + " 个字符。",
					"A password has three of capitals, small letters, digits and other characters, or at least "
							+ LONG_ENOUGH + " characters.");
		}
		return Optional.empty();
	}

	/** One that nobody guesses, to be changed at the first visit. */
	static String random() {
		return Secrets.next().substring(0, RANDOM);
	}

	private static Optional<RefusedException> refused(String zh, String en) {
		return Optional.of(new RefusedException(Outcome.USAGE, zh, en));
	}

	private static long kinds(String password) {
		return Stream.of("[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]")
			.filter((kind) -> java.util.regex.Pattern.compile(kind).matcher(password).find())
			.count();
	}

}
