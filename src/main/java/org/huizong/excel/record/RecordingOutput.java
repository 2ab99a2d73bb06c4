package org.huizong.excel.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Takes numbers and texts one after the other, deflated; a text that comes again as its
 * number. {@link RecordingInput} gives them back.
 */
final class RecordingOutput {

	/** Marks a text that is not numbered. */
	static final int ONCE = 0;

	/** Marks a text that gets the next number. */
	static final int NEXT = 1;

	/** Texts that are numbered, the first ones. */
	static final int NUMBERED = 1 << 16;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

	private final DeflaterOutputStream out = new DeflaterOutputStream(this.bytes, this.deflater, 1 << 13);

	private final Map<String, Integer> numbers = new HashMap<>();

	private final byte[] buffer = new byte[1 << 13];

	private int used;

	/** Bytes that were given out so far. */
	int size() {
		return this.bytes.size();
	}

	void octet(int value) throws IOException {
		if (this.used == this.buffer.length) {
			drain();
		}
		this.buffer[this.used++] = (byte) value;
	}

	/** A number that is not negative, the shorter the smaller it is. */
	void number(long value) throws IOException {
		long rest = value;
		while (rest > 0x7F) {
			octet((int) rest & 0x7F | 0x80);
			rest >>>= 7;
		}
		octet((int) rest);
	}

	/** A text that is likely to come again. */
	void text(String text) throws IOException {
		Integer known = this.numbers.get(text);
		if (known != null) {
			number(known + 2L);
			return;
		}
		if (this.numbers.size() < NUMBERED) {
			this.numbers.put(text, this.numbers.size());
			number(NEXT);
		}
		else {
			number(ONCE);
		}
		plain(text);
	}

	/** A text by itself. */
	void plain(String text) throws IOException {
		boolean narrow = narrow(text);
		number(((long) text.length() << 1) + (narrow ? 0 : 1));
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (!narrow) {
				octet(character >> 8);
			}
			octet(character);
		}
	}

	private static boolean narrow(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) > 0x7F) {
				return false;
			}
		}
		return true;
	}

	/** Everything that was taken; ends the taking. */
	byte[] finish() throws IOException {
		try {
			drain();
			this.out.finish();
			return this.bytes.toByteArray();
		}
		finally {
			this.deflater.end();
		}
	}

	private void drain() throws IOException {
		this.out.write(this.buffer, 0, this.used);
		this.used = 0;
	}

}
