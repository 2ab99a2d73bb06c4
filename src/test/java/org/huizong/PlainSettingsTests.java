package org.huizong;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nobody set anything the settings come to what Boot makes of them. */
@Tag("story")
class PlainSettingsTests {

	private static final List<String> NONE = List.of("PATH", "LANG", "HUIZONG_WORK", "HUIZONG_ARCHIVE");

	@TempDir
	private Path home;

	@Test
	void areWhatBootReads() {
		assertThat(plain()).isEqualTo(boot()).containsEntry("username", "sa");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file must be its owner's alone, by POSIX modes")
	void areWhatBootReadsOfAServersDatabase() throws Exception {
		Path file = Files.createDirectories(this.home.resolve(".huizong")).resolve("database.yaml");
		Files.writeString(file, "url: jdbc:postgresql://db/office\nuser: clerk\npassword: 'a b:c'\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		assertThat(plain()).isEqualTo(boot()).containsEntry("url", "jdbc:postgresql://db/office");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_DATASOURCE_URL", "spring.datasource.url", "HUIZONG_DATABASE_URL", "huizong.cache",
			"LOGGING_LEVEL_ROOT", "Spring_Profiles_Active", "HuizongHome" })
	void aVariableOrPropertyMayHaveASay(String name) {
		Map<String, Object> defaults = HuizongApplication.defaults(this.home);
		assertThat(PlainSettings.of(this.home, defaults, List.of("PATH", name), NONE, this.home)).isEmpty();
		assertThat(PlainSettings.of(this.home, defaults, NONE, List.of(name), this.home)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application.yaml", "application.properties", "application-default.yml",
			"config/application.yml", "config/office/application.yaml" })
	void aFileMayHaveASay(String name) throws Exception {
		Path here = Files.createDirectories(this.home.resolve("here"));
		Files.createDirectories(here.resolve(name).getParent());
		assertThat(PlainSettings.of(this.home, HuizongApplication.defaults(this.home), NONE, NONE, here)).isPresent();
		Files.writeString(here.resolve(name), "");
		assertThat(PlainSettings.of(this.home, HuizongApplication.defaults(this.home), NONE, NONE, here)).isEmpty();
	}

	@Test
	void anythingOnTheClassPathMayHaveASay() {
		assertThat(PlainSettings.alone("/office/huizong.jar")).isTrue();
		assertThat(PlainSettings.alone("/office/huizong.jar" + System.getProperty("path.separator") + "/extra"))
			.isFalse();
		assertThat(PlainSettings.alone("target/classes")).isFalse();
	}

	@Test
	void whatIsToBeFilledInIsLeftToBoot() {
		assertThat(PlainSettings.of(this.home,
				Map.of("huizong.database.password", "${x}", "huizong.database.url", "jdbc:postgresql:x"), NONE, NONE,
				this.home))
			.isEmpty();
	}

	private Map<String, String> plain() {
		return PlainSettings.of(this.home, HuizongApplication.defaults(this.home), NONE, NONE, this.home).orElseThrow();
	}

	private Map<String, Object> boot() {
		Map<String, Object> settings = ReadingApplication
			.settings(ReadingApplication.environment(this.home, HuizongApplication.defaults(this.home)));
		settings.remove("hikari");
		return settings;
	}

}
