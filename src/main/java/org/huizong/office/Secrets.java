package org.huizong.office;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody guesses: 32 bytes, in characters that go into an address. */
public final class Secrets {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	private Secrets() {
	}

	public static String next() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
