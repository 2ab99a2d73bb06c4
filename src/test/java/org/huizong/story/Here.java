package org.huizong.story;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.huizong.cli.CommandHere;

/**
 * The program in this process: what a command does, where it is not the process itself
 * that is tried. {@link Child} is for what is killed, mounted or started elsewhere.
 */
final class Here {

	/**
	 * Spring Batch knows executions by their numbers: one database at a time in a
	 * process.
	 */
	static final ReentrantLock ALONE = new ReentrantLock();

	private Here() {
	}

	static Child.Ended huizong(OfficeFolder office, String... arguments) {
		ALONE.lock();
		try {
			return alone(office, arguments);
		}
		finally {
			ALONE.unlock();
		}
	}

	private static Child.Ended alone(OfficeFolder office, String... arguments) {
		CommandHere command = CommandHere.run(office.home(),
				Stream.concat(Stream.of(arguments), Stream.of("--home", office.home().toString()))
					.toArray(String[]::new));
		return new Child.Ended(command.exit(), command.out(), command.err());
	}

}
