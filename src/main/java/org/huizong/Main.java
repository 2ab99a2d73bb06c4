package org.huizong;

import java.util.OptionalInt;

import org.huizong.cli.Huizong;
import org.huizong.cli.control.Handover;

/**
 * Where the program begins. Its own class, for whoever only hands a command to a running
 * console should not even load what the application's signature names.
 */
public final class Main {

	private Main() {
	}

	public static void main(String[] arguments) {
		OptionalInt handed = Handover.of(arguments);
		int exit = handed.isPresent() ? handed.getAsInt() : Huizong.execute(arguments, new Faces());
		if (Boolean.getBoolean(Rehearsal.ASKED)) {
			Rehearsal.go(arguments);
		}
		System.exit(exit);
	}

}
