package org.huizong.cli.start;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.huizong.cli.control.Caller;
import org.huizong.cli.control.ControlClient;
import org.huizong.cli.control.Elsewhere;
import org.huizong.cli.control.GuestCommand;
import org.huizong.cli.control.HeldElsewhere;

/**
 * Executes a command here, or, when another process has the database open, there. One
 * that is just starting or ending is waited for.
 */
public final class Turn {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final long PAUSE_MILLIS = 200;

	private final GuestCommand command;

	private final Caller caller;

	public Turn(GuestCommand command, Caller caller) {
		this.command = command;
		this.caller = caller;
	}

	/**
	 * Tries until it was executed.
	 * @return the exit code
	 * @throws HeldElsewhere when the other process has not ended in twenty seconds
	 * @throws Exception whatever the command throws
	 */
	public int take(Callable<Integer> attempt) throws Exception {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return attempt.call();
			}
			catch (Elsewhere ex) {
				OptionalInt exit = there(ex);
				if (exit.isPresent()) {
					return exit.getAsInt();
				}
				if (System.nanoTime() > end) {
					throw ex;
				}
			}
			catch (HeldElsewhere ex) {
				if (System.nanoTime() > end) {
					throw ex;
				}
			}
			pause();
		}
	}

	/** Empty when it is worth another try. */
	private OptionalInt there(Elsewhere elsewhere) {
		try (ControlClient client = elsewhere.client()) {
			return client.send(this.command, this.caller.out(), this.caller.err());
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
