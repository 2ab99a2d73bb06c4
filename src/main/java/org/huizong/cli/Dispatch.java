package org.huizong.cli;

import java.time.Duration;
import java.util.OptionalInt;

import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Executes a command here, or, when another process has the database open, there. One
 * that is just starting or ending is waited for.
 */
final class Dispatch implements IExecutionStrategy {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final long PAUSE_MILLIS = 200;

	private final GuestCommand command;

	private final Caller caller;

	Dispatch(GuestCommand command, Caller caller) {
		this.command = command;
		this.caller = caller;
	}

	@Override
	public int execute(ParseResult parsed) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				return new CommandLine.RunLast().execute(parsed);
			}
			catch (ExecutionException ex) {
				OptionalInt exit = there(ex);
				if (exit.isPresent()) {
					return exit.getAsInt();
				}
				if (System.nanoTime() > end) {
					throw ex;
				}
			}
			pause();
		}
	}

	/** Empty when it is worth another try. */
	private OptionalInt there(ExecutionException failure) {
		if (failure.getCause() instanceof HeldElsewhere) {
			return OptionalInt.empty();
		}
		if (!(failure.getCause() instanceof Elsewhere elsewhere)) {
			throw failure;
		}
		try (ControlClient client = elsewhere.client()) {
			return client.send(this.command, this.caller.out(), this.caller.err());
		}
		catch (RuntimeException ex) {
			throw new ExecutionException(failure.getCommandLine(), String.valueOf(ex.getMessage()), ex);
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
