package org.huizong.cli.control;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

import org.jspecify.annotations.Nullable;

/**
 * Messages over a socket: a kind, a length, that many bytes. Reads and writes may go on
 * at once, which the streams of Java 17 over a channel would not allow.
 */
final class Frames {

	private static final int HEAD = 5;

	private static final int LONGEST = 16 * 1024 * 1024;

	private final SocketChannel channel;

	Frames(SocketChannel channel) {
		this.channel = channel;
	}

	synchronized void write(Kind kind, byte[] content) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(HEAD + content.length);
		buffer.put((byte) kind.ordinal()).putInt(content.length).put(content).flip();
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

	/** The next message, null when the other side has closed. */
	@Nullable Frame read() throws IOException {
		ByteBuffer head = ByteBuffer.allocate(HEAD);
		if (this.channel.read(head) < 0) {
			return null;
		}
		fill(head);
		int kind = head.flip().get();
		int length = head.getInt();
		if (kind < 0 || kind >= Kind.values().length || length < 0 || length > LONGEST) {
			throw new IOException("not a message: " + kind + ", " + length + " bytes");
		}
		ByteBuffer content = ByteBuffer.allocate(length);
		fill(content);
		return new Frame(Kind.values()[kind], content.array());
	}

	private void fill(ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			if (this.channel.read(buffer) < 0) {
				throw new EOFException("the other side closed amid a message");
			}
		}
	}

	/** What a message is. */
	enum Kind {

		/** A command, from the guest. */
		COMMAND,
		/** The host will answer. */
		WELCOME,
		/** Whole lines for standard output. */
		OUT,
		/** Whole lines for standard error. */
		ERR,
		/** The exit code, as four bytes; nothing follows. */
		EXIT

	}

	/** A message. */
	record Frame(Kind kind, byte[] content) {
	}

}
