package org.huizong.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command processor of Windows needs of a script, whatever machine looks. */
class WindowsLauncherTests {

	@Test
	void scriptKeepsWhatWindowsNeeds() throws Exception {
		byte[] bytes = Files.readAllBytes(Path.of("jobs/huizong.cmd"));
		String script = new String(bytes, StandardCharsets.ISO_8859_1);
		assertThat(script).as("line ends").endsWith("\r\n");
		assertThat(script.replace("\r\n", "")).as("line ends").doesNotContain("\n", "\r");
		assertThat(script.chars()).as("no code page matters").allMatch((character) -> character < 128);
		assertThat(script).as("exclamation marks are kept").contains("DisableDelayedExpansion");
		assertThat(script).as("words are passed whole").contains(" %*\r\n");
		assertThat(script).as("exit code").contains("exit /b %ERRORLEVEL%");
	}

}
