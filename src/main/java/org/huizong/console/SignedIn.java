package org.huizong.console;

import java.security.Principal;
import java.time.Instant;

import org.huizong.store.Person;

/**
 * A person as signed in. What they may do is looked up at every request; a password
 * changed since ends the session.
 *
 * @param passwordAt when the password that opened the session was set
 */
record SignedIn(String name, Instant passwordAt) implements Principal, java.io.Serializable {

	static SignedIn of(Person person) {
		return new SignedIn(person.name(), person.passwordAt());
	}

	@Override
	public String getName() {
		return this.name;
	}

}
