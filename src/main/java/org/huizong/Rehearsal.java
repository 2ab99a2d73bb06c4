package org.huizong;

import java.util.ArrayList;
import java.util.List;

import org.huizong.cli.Huizong;
import org.huizong.cli.control.Handover;

/**
 * What the launcher has a build run once to learn which classes it loads: after the
 * month, the commands that read of it. What they answer is nobody's concern.
 */
final class Rehearsal {

	/** As the launcher asks for it. */
	static final String ASKED = "launcher.rehearsal";

	private static final List<String> READ = List.of("status PROGRAMME", "findings PROGRAMME PERIOD",
			"findings PROGRAMME PERIOD --json", "log PROGRAMME PERIOD", "check", "audit", "users", "schedule",
			"versions PROGRAMME PERIOD", "--version");

	private Rehearsal() {
	}

	/**
	 * Goes on after the first command.
	 * @param arguments that one's: the home folder, and perhaps a programme and a month
	 */
	static void go(String[] arguments) {
		boolean month = arguments.length > 4;
		for (String line : READ) {
			if (month || !line.contains("PROGRAMME")) {
				List<String> words = new ArrayList<>(List.of(arguments[0], arguments[1]));
				for (String word : line.split(" ")) {
					words.add(word.equals("PROGRAMME") ? arguments[3] : word.equals("PERIOD") ? arguments[4] : word);
				}
				Huizong.execute(words.toArray(String[]::new), new Faces());
			}
		}
		Handover.rehearse(arguments[1]);
	}

}
