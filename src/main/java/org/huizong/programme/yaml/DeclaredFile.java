package org.huizong.programme.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The text of one file of a declaration, decoded strictly from UTF-8.
 *
 * @param path below {@code jobs/}
 * @param code file name without its extension
 * @param content without a byte order mark
 * @param readable false when it could not be decoded; the content is empty then
 */
public record DeclaredFile(String path, String code, String content, boolean readable, Faults faults) {

	/** Codes of programmes, forms, code lists, reports and groups. */
	public static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

	public static DeclaredFile read(Path location, String path, Faults faults) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		String code = name.substring(0, name.lastIndexOf('.'));
		try {
			String content = decode(Files.readAllBytes(location), path, faults);
			return new DeclaredFile(path, code, (content != null) ? content : "", content != null, faults);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void fault(int line, String zh, String en) {
		this.faults.add(this.path, line, zh, en);
	}

	private static @Nullable String decode(byte[] bytes, String path, Faults faults) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
		decoded.flip();
		String text = decoded.toString();
		if (result.isError()) {
			int line = 1 + (int) text.chars().filter((c) -> c == '\n').count();
			faults.add(path, line, "不是 UTF-8 编码。请另存为 UTF-8（Excel 中选「CSV UTF-8」）",
					"Not UTF-8. Save it as UTF-8 (\"CSV UTF-8\" in Excel)");
			return null;
		}
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}
