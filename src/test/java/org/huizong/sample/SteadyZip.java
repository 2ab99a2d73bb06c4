package org.huizong.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip with sorted names and one date, so that like content is like bytes. */
final class SteadyZip {

	private static final LocalDateTime DATE = LocalDateTime.of(2009, 10, 1, 0, 0);

	private SteadyZip() {
	}

	static byte[] of(byte[] zip) throws IOException {
		Map<String, byte[]> parts = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				parts.put(entry.getName(), in.readAllBytes());
			}
		}
		ByteArrayOutputStream steady = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(steady)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(DATE);
				out.putNextEntry(entry);
				out.write(part.getValue());
			}
		}
		return steady.toByteArray();
	}

}
