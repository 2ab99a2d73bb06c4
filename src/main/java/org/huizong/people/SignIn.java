package org.huizong.people;

/** Whether a name and password let somebody in. */
public sealed interface SignIn {

	/** Let in. */
	record Accepted(Person person) implements SignIn {
	}

	/**
	 * Not let in. To the person at the door all reasons read the same.
	 */
	record Refused(Reason reason) implements SignIn {
	}

	/** Why not. */
	enum Reason {

		/** No such name, or the password is wrong. */
		WRONG,
		/** Too many wrong passwords; the password was not looked at. */
		LOCKED,
		/** The password is right but the account is disabled. */
		DISABLED

	}

}
