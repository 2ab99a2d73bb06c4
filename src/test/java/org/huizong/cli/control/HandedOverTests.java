package org.huizong.cli.control;

import java.nio.file.Files;
import java.nio.file.Path;

import org.huizong.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client of a process that has the office open loads. */
@Tag("long")
class HandedOverTests {

	@Test
	void errandStartsNeitherSpringNorTheCommandLine(@TempDir Path office, @TempDir Path desk) throws Exception {
		Path state = Files.createDirectories(office.resolve(".huizong"));
		ControlServer server = ControlServer.open(state, (arguments, guest) -> {
			guest.out().println(String.join("|", arguments));
			return 3;
		});
		assertThat(server).isNotNull();
		Path loaded = desk.resolve("loaded");
		Path out = desk.resolve("out");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xlog:class+load:file=" + loaded, "-cp",
				System.getProperty("java.class.path"), Main.class.getName(), "status", "x", "--home", office.toString())
			.redirectOutput(out.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor()).isEqualTo(3);
		server.shut();
		assertThat(Files.readString(out)).isEqualToIgnoringNewLines("status|x|--home|" + office);
		String names = Files.readString(loaded);
		assertThat(names).contains(" org.huizong.cli.control.Handover ");
		assertThat(names).doesNotContain(" org.springframework", " picocli", " ch.qos.logback", " org.slf4j",
				" tools.jackson");
	}

}
