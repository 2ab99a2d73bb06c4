package org.huizong.cli.start;

import org.huizong.cli.control.Elsewhere;
import org.huizong.cli.control.HeldElsewhere;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine;

/** Takes the {@link Turn} of a command that was parsed. */
public final class Dispatch implements IExecutionStrategy {

	private final Turn turn;

	public Dispatch(Turn turn) {
		this.turn = turn;
	}

	@Override
	public int execute(ParseResult parsed) {
		CommandLine line = parsed.commandSpec().commandLine();
		try {
			return this.turn.take(() -> attempt(parsed));
		}
		catch (ExecutionException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ExecutionException(line, String.valueOf(ex.getMessage()), ex);
		}
	}

	private static int attempt(ParseResult parsed) {
		try {
			return new CommandLine.RunLast().execute(parsed);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Elsewhere elsewhere) {
				throw elsewhere;
			}
			if (ex.getCause() instanceof HeldElsewhere held) {
				throw held;
			}
			throw ex;
		}
	}

}
