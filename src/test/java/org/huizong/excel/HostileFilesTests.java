package org.huizong.excel;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** All hostile files in one process of 512 MB, which outlives them. */
@Tag("long")
class HostileFilesTests {

	private static final int PATIENCE_SECONDS = 240;

	@TempDir
	private Path folder;

	@Test
	void readsThemAllInASmallProcessWithTheVerdictOfEach() throws Exception {
		Path files = Files.createDirectory(this.folder.resolve("files"));
		Map<String, String> expected = HostileFiles.write(files);
		Path out = this.folder.resolve("out");
		Path errors = this.folder.resolve("errors");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				HostileReading.class.getName(), files.toString())
			.redirectOutput(out.toFile())
			.redirectError(errors.toFile())
			.start();
		boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
		process.destroyForcibly();
		assertThat(ended).as("ended in time").isTrue();
		assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
		assertThat(outcomes(Files.readAllLines(out, StandardCharsets.UTF_8))).isEqualTo(expected);
		assertThat(expected).hasSizeGreaterThanOrEqualTo(60);
		System.out.println("hostile files: " + expected.size() + ", each with its verdict");
	}

	/** Logging may print lines of its own. */
	private static Map<String, String> outcomes(List<String> lines) {
		Map<String, String> outcomes = new TreeMap<>();
		lines.stream()
			.map((line) -> line.split(" "))
			.filter((words) -> words.length == 2)
			.forEach((words) -> outcomes.put(words[0], words[1]));
		return outcomes;
	}

}
