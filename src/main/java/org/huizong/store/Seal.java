package org.huizong.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes what is kept in the database in place of what it was read from, together with
 * what it is kept under, by a checksum (CRC-32): the database does not notice a damaged
 * page. What is damaged is as if it had not been kept; the log says so.
 */
public final class Seal {

	private static final Logger logger = LoggerFactory.getLogger(Seal.class);

	private Seal() {
	}

	public static byte[] close(String key, byte[] content) {
		return ByteBuffer.allocate(Integer.BYTES + content.length).putInt(checksum(key, content)).put(content).array();
	}

	/** The content; empty when it is not what was closed under the key. */
	public static Optional<byte[]> open(String key, byte[] closed) {
		if (closed.length >= Integer.BYTES) {
			byte[] content = Arrays.copyOfRange(closed, Integer.BYTES, closed.length);
			if (ByteBuffer.wrap(closed).getInt() == checksum(key, content)) {
				return Optional.of(content);
			}
		}
		logger.warn("what is kept of {} is damaged and is not used; it will be read anew", key);
		return Optional.empty();
	}

	public static String close(String key, String content) {
		return written(key, content) + content;
	}

	/** The content; empty when it is not what was closed under the key. */
	public static Optional<String> open(String key, String closed) {
		int begin = Math.min(2 * Integer.BYTES, closed.length());
		String content = closed.substring(begin);
		if (closed.startsWith(written(key, content))) {
			return Optional.of(content);
		}
		logger.warn("what is kept of {} is damaged and is not used; it will be read anew", key);
		return Optional.empty();
	}

	private static String written(String key, String content) {
		return HexFormat.of().toHexDigits(checksum(key, content.getBytes(StandardCharsets.UTF_8)));
	}

	private static int checksum(String key, byte[] content) {
		CRC32 sum = new CRC32();
		sum.update(key.getBytes(StandardCharsets.UTF_8));
		sum.update(content);
		return (int) sum.getValue();
	}

}
