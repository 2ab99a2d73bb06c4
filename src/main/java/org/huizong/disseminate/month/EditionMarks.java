package org.huizong.disseminate.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition says of itself in its texts: its number, its day of issue, that returns
 * came late, that it corrects the one before. Taken away, the rest is what it says of the
 * month.
 */
public record EditionMarks(String day) {

	private static final Pattern NUMBER = Pattern.compile("第\\d+版(（补报）)?");

	/** Numbers of notes move when a note is added before them. */
	private static final Pattern NOTE = Pattern.compile("^(注：|　　)?(\\d+\\. )?");

	private static final List<Pattern> SENTENCES = List.of(Pattern.compile("本版含[^。]*锁定后补报或更正的报表：[^。]*。"),
			Pattern.compile("本版更正第\\d+版[^。]*。"));

	/** Of the edition in the folder, by its manifest. */
	public static EditionMarks of(Path folder) throws IOException {
		JsonNode manifest = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve(Manifest.NAME)));
		String issued = manifest.path("issued").asString(manifest.path("asOf").asString(""));
		return new EditionMarks(Month.chinese(LocalDate.parse(issued)));
	}

	/** The text without them; empty where nothing is left. */
	public Optional<String> without(String text) {
		String rest = NOTE.matcher(text).replaceFirst("");
		for (Pattern sentence : SENTENCES) {
			rest = sentence.matcher(rest).replaceAll("");
		}
		rest = NUMBER.matcher(rest).replaceAll("").replace(this.day, "");
		return rest.isBlank() ? Optional.empty() : Optional.of(rest);
	}

}
