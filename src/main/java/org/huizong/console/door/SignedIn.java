package org.huizong.console.door;

import java.security.Principal;

import org.huizong.people.Person;

/**
 * A person as signed in. What they may do is looked up at every request; another
 * password, another role and being kept out end the session.
 *
 * @param sessions how often the person's sessions had been ended when this one began
 */
record SignedIn(String name, int sessions) implements Principal, java.io.Serializable {

	static SignedIn of(Person person) {
		return new SignedIn(person.name(), person.sessions());
	}

	/** Whether the session still holds. */
	boolean holds(Person person) {
		return person.enabled() && person.sessions() == this.sessions;
	}

	@Override
	public String getName() {
		return this.name;
	}

}
