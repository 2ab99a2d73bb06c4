package org.huizong.cli.control;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.huizong.cli.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which command lines go to the process that has the office open as they stand. */
class HandoverTests {

	private static final Path FOLDER = Path.of("").toAbsolutePath();

	/**
	 * Those that answer without an office, or may only be given to a process of one's
	 * own.
	 */
	private static final Set<String> HERE = Set.of("check", "rule", "serve");

	@ParameterizedTest
	@ValueSource(strings = { "status open-economy", "--json status open-economy", "--lang en status x",
			"run x 2009-01 --lang=en", "users", "rerun x 2009-01 --from nowhere" })
	void goesForThisFolder(String line) {
		assertThat(home(line)).isEqualTo(FOLDER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "status x --home city", "--home city status x", "--home=city status x",
			"status --home=./city/. x" })
	void goesForTheHomeItNames(String line) {
		assertThat(home(line)).isEqualTo(FOLDER.resolve("city"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--help", "status --help", "status -h", "--version", "-V", "check", "check x",
			"serve --port 0", "rule", "rule test x A01 --from 2009-01", "statsu x", "--home status", "@words",
			"status x --home", "status @words", "status -- x", "status x --home a --home b", "--lang status" })
	void isUnderstoodHere(String line) {
		assertThat(home(line)).isNull();
	}

	@Test
	void everyCommandIsOneOrTheOther() {
		Set<String> all = new TreeSet<>();
		Commands.ALL.forEach((one) -> all.add(Commands.name(one)));
		Set<String> sorted = new TreeSet<>(Handover.OPENING);
		sorted.addAll(HERE);
		assertThat(sorted).isEqualTo(all);
	}

	private static @Nullable Path home(String line) {
		return Handover.home(line.isEmpty() ? new String[0] : line.split(" "),
				Caller.guest(System.out, System.err, "test", FOLDER));
	}

}
