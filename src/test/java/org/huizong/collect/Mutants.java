package org.huizong.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Spoils good files: bytes anywhere, and tags, numbers and texts within a package. */
public final class Mutants {

	private static final Pattern PIECE = Pattern.compile("<[^<>]+>|\"[^\"<>]*\"|(?<=>)[^<>]+(?=<)");

	private static final List<String> JUNK = List.of("", "-1", "99999999", "1E308", "A1", "XFE1", "true", "NaN",
			"#REF!", "<v>", "</row>", "&amp;", "\uFFFE", "上高县");

	private final Random random;

	public Mutants(long seed) {
		this.random = new Random(seed);
	}

	public byte[] mutate(byte[] good) throws IOException {
		boolean zip = good[0] == 'P' && good[1] == 'K';
		return (zip && this.random.nextInt(3) > 0) ? inPackage(good) : bytes(good);
	}

	private byte[] bytes(byte[] good) {
		int at = this.random.nextInt(good.length);
		int length = 1 + this.random.nextInt(Math.max(1, (good.length - at) / (1 + this.random.nextInt(50))));
		return switch (this.random.nextInt(5)) {
			case 0 -> joined(Arrays.copyOf(good, at), Arrays.copyOfRange(good, at + length, good.length + length));
			case 1 -> joined(Arrays.copyOf(good, at + length), Arrays.copyOfRange(good, at, good.length));
			case 2 -> Arrays.copyOf(good, at);
			default -> flipped(good);
		};
	}

	private byte[] flipped(byte[] good) {
		byte[] mutant = good.clone();
		for (int i = this.random.nextInt(8); i >= 0; i--) {
			mutant[this.random.nextInt(mutant.length)] ^= (byte) (1 << this.random.nextInt(8));
		}
		return mutant;
	}

	/** A package without the times that differ from run to run. */
	public static byte[] timeless(byte[] good) throws IOException {
		Map<String, byte[]> parts = parts(good);
		parts.remove("docProps/core.xml");
		return zip(parts);
	}

	private byte[] inPackage(byte[] good) throws IOException {
		Map<String, byte[]> parts = parts(good);
		List<String> names = List.copyOf(parts.keySet());
		String name = names.get(this.random.nextInt(names.size()));
		switch (this.random.nextInt(8)) {
			case 0 -> parts.remove(name);
			case 1 -> parts.put(name, bytes(parts.get(name)));
			default -> parts.put(name, xml(parts.get(name)));
		}
		return zip(parts);
	}

	private static Map<String, byte[]> parts(byte[] file) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(LocalDate.of(2009, 9, 30).atStartOfDay());
				zip.putNextEntry(entry);
				zip.write(part.getValue());
			}
		}
		return out.toByteArray();
	}

	/** Removes, doubles, swaps or replaces a tag, a value or a text. */
	private byte[] xml(byte[] part) {
		String xml = new String(part, StandardCharsets.UTF_8);
		List<MatchResult> pieces = PIECE.matcher(xml).results().toList();
		if (pieces.isEmpty()) {
			return part;
		}
		MatchResult piece = pieces.get(this.random.nextInt(pieces.size()));
		String other = pieces.get(this.random.nextInt(pieces.size())).group();
		String put = switch (this.random.nextInt(4)) {
			case 0 -> "";
			case 1 -> piece.group() + piece.group();
			case 2 -> other;
			default -> JUNK.get(this.random.nextInt(JUNK.size()));
		};
		return (xml.substring(0, piece.start()) + put + xml.substring(piece.end())).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

}
