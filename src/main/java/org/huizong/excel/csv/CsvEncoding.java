package org.huizong.excel.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.UnreadableWorkbookException;

/**
 * Opens text in the encodings that offices use: by its byte order mark, else as UTF-8
 * where all of it is that, else as GB18030. What is neither is refused, never replaced.
 */
final class CsvEncoding {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final char MARK = '\uFEFF';

	private static final int BLOCK = 1 << 16;

	private CsvEncoding() {
	}

	/**
	 * The encoding of a text, all of which decodes.
	 * @throws UnreadableWorkbookException when it is in none that we know
	 */
	static Charset of(Path file) throws IOException {
		return candidates(file).stream()
			.filter((charset) -> isAll(file, charset))
			.findFirst()
			.orElseThrow(() -> new UnreadableWorkbookException(Verdict.UNKNOWN_ENCODING, "neither UTF nor GB18030"));
	}

	private static List<Charset> candidates(Path file) throws IOException {
		byte[] start = new byte[2];
		try (InputStream in = Files.newInputStream(file)) {
			in.readNBytes(start, 0, 2);
		}
		if (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
			return List.of(StandardCharsets.UTF_16LE);
		}
		if (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
			return List.of(StandardCharsets.UTF_16BE);
		}
		return List.of(StandardCharsets.UTF_8, GB18030);
	}

	/** A reader behind the byte order mark that fails at what does not decode. */
	static Reader open(Path file, Charset charset) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file));
		Reader reader = new BufferedReader(new InputStreamReader(in,
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)),
				BLOCK);
		reader.mark(1);
		if (reader.read() != MARK) {
			reader.reset();
		}
		return reader;
	}

	private static boolean isAll(Path file, Charset charset) {
		char[] block = new char[BLOCK];
		try (Reader reader = open(file, charset)) {
			while (reader.read(block) >= 0) {
				continue;
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
