package org.huizong.cli.control;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.jspecify.annotations.Nullable;

/** Gives a command to the process that has the database open. */
public final class ControlClient implements AutoCloseable {

	private final SocketChannel channel;

	private ControlClient(SocketChannel channel) {
		this.channel = channel;
	}

	/** Connects to whoever has the state folder open; null when nobody can be reached. */
	public static @Nullable ControlClient connect(Path state) {
		try {
			Path socket = new ControlPlace(state).socket();
			if (!Files.exists(socket)) {
				return null;
			}
			SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
			try {
				channel.connect(UnixDomainSocketAddress.of(socket));
				return new ControlClient(channel);
			}
			catch (IOException ex) {
				channel.close();
				return null;
			}
		}
		catch (UnsupportedOperationException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends the command and passes on what is answered.
	 * @return the exit code; empty when the other process was about to end and did not
	 * take the command
	 */
	public OptionalInt send(GuestCommand command, PrintStream out, PrintStream err) {
		Frames frames = new Frames(this.channel);
		boolean taken = false;
		try {
			frames.write(Frames.Kind.COMMAND, command.written());
			for (Frames.Frame frame = frames.read(); frame != null; frame = frames.read()) {
				taken = true;
				if (frame.kind() == Frames.Kind.EXIT) {
					return OptionalInt.of(ByteBuffer.wrap(frame.content()).getInt());
				}
				pass(frame, out, err);
			}
		}
		catch (IOException ex) {
			if (taken) {
				throw new UncheckedIOException(ex);
			}
		}
		if (taken) {
			throw new RefusedException(Outcome.FAILED, "执行本命令的进程已结束，结果未知。请用 status 查看。",
					"The process that executed this command has ended; see status.");
		}
		return OptionalInt.empty();
	}

	private static void pass(Frames.Frame frame, PrintStream out, PrintStream err) {
		if (frame.kind() == Frames.Kind.OUT || frame.kind() == Frames.Kind.ERR) {
			PrintStream stream = (frame.kind() == Frames.Kind.OUT) ? out : err;
			stream.print(new String(frame.content(), StandardCharsets.UTF_8));
			stream.flush();
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
