package org.huizong.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.huizong.Faces;
import org.huizong.cli.control.Caller;

/**
 * A command line run in this process: the program without the start of a Java machine.
 */
public record CommandHere(int exit, String out, String err) {

	public static CommandHere run(Path folder, String... arguments) {
		return run(new Faces(), folder, arguments);
	}

	/** With another way to start the application. */
	public static CommandHere run(Huizong.Start start, Path folder, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		int exit = Huizong.execute(arguments, start, Caller.guest(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), System.getProperty("user.name"), folder));
		return new CommandHere(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

}
