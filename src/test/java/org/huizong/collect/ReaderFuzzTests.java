package org.huizong.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The fuzz target over its corpus; with {@code JAZZER_FUZZ=1} also under the fuzzer for a
 * minute, in a process of its own. What the fuzzer finds goes into the corpus.
 */
@Tag("long")
class ReaderFuzzTests {

	private static final Path CORPUS = Path.of("src/test/resources/fuzz/reader");

	private static final int SECONDS = 60;

	private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s+DONE\\s+cov: (\\d+)");

	@TempDir
	private Path folder;

	@Test
	void survivesItsCorpus() throws IOException {
		try (Stream<Path> inputs = Files.list(CORPUS)) {
			List<Path> sorted = inputs.sorted().toList();
			assertThat(sorted).hasSizeGreaterThanOrEqualTo(8);
			for (Path input : sorted) {
				ReaderFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
			}
		}
	}

	@Test
	@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
	void survivesTheFuzzer() throws Exception {
		Path log = this.folder.resolve("log");
		Path found = Files.createDirectory(this.folder.resolve("found"));
		Process fuzzer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx1g", "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
				"--target_class=" + ReaderFuzz.class.getName(),
				"--instrumentation_includes=org.huizong.excel.**:org.huizong.collect.**",
				"--custom_hook_includes=org.huizong.excel.**:org.huizong.collect.**",
				"--reproducer_path=" + this.folder, "-max_total_time=" + SECONDS, "-max_len=4096", "-timeout=30",
				"-artifact_prefix=" + this.folder + "/", found.toString(), CORPUS.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		boolean ended = fuzzer.waitFor(4 * SECONDS, TimeUnit.SECONDS);
		fuzzer.destroyForcibly();
		String said = Files.readString(log, StandardCharsets.UTF_8);
		assertThat(ended && fuzzer.exitValue() == 0).as(said).isTrue();
		MatchResult done = PROGRESS.matcher(said).results().reduce((first, last) -> last).orElseThrow();
		System.out
			.println("fuzzed: " + done.group(1) + " inputs in " + SECONDS + " s, " + done.group(2) + " places covered");
	}

}
