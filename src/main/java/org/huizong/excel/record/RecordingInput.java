package org.huizong.excel.record;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Gives back what {@link RecordingOutput} took. */
final class RecordingInput implements Closeable {

	private final Inflater inflater = new Inflater(true);

	private final InflaterInputStream in;

	private final List<String> texts = new ArrayList<>();

	private final byte[] buffer = new byte[1 << 13];

	private int next;

	private int filled;

	RecordingInput(byte[] bytes, int offset, int length) {
		this.in = new InflaterInputStream(new ByteArrayInputStream(bytes, offset, length), this.inflater, 1 << 12);
	}

	int octet() throws IOException {
		if (this.next == this.filled) {
			this.next = 0;
			this.filled = this.in.read(this.buffer, 0, this.buffer.length);
			if (this.filled <= 0) {
				throw new EOFException("recording ends early");
			}
		}
		return this.buffer[this.next++] & 0xFF;
	}

	long number() throws IOException {
		long value = 0;
		int shift = 0;
		int octet = octet();
		while (octet > 0x7F) {
			value |= (long) (octet & 0x7F) << shift;
			shift += 7;
			octet = octet();
		}
		return value | (long) octet << shift;
	}

	String text() throws IOException {
		int mark = (int) number();
		if (mark > RecordingOutput.NEXT) {
			return this.texts.get(mark - 2);
		}
		String text = plain();
		if (mark == RecordingOutput.NEXT) {
			this.texts.add(text);
		}
		return text;
	}

	String plain() throws IOException {
		long head = number();
		char[] characters = new char[(int) (head >> 1)];
		boolean narrow = (head & 1) == 0;
		for (int i = 0; i < characters.length; i++) {
			characters[i] = (char) (narrow ? octet() : octet() << 8 | octet());
		}
		return new String(characters);
	}

	@Override
	public void close() throws IOException {
		this.in.close();
		this.inflater.end();
	}

}
