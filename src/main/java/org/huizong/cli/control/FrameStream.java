package org.huizong.cli.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Sends what is written as messages of whole lines, so that no character is torn apart;
 * the last line need not end.
 */
final class FrameStream extends OutputStream {

	private final Frames frames;

	private final Frames.Kind kind;

	private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

	FrameStream(Frames frames, Frames.Kind kind) {
		this.frames = frames;
		this.kind = kind;
	}

	@Override
	public synchronized void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
		this.pending.write(bytes, offset, length);
		byte[] all = this.pending.toByteArray();
		int end = all.length;
		while (end > 0 && all[end - 1] != '\n') {
			end--;
		}
		if (end > 0) {
			this.frames.write(this.kind, Arrays.copyOf(all, end));
			this.pending.reset();
			this.pending.write(all, end, all.length - end);
		}
	}

	@Override
	public synchronized void close() throws IOException {
		if (this.pending.size() > 0) {
			this.frames.write(this.kind, this.pending.toByteArray());
			this.pending.reset();
		}
	}

}
