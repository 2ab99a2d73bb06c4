package org.huizong.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.huizong.launcher.LaunchedOffice.Ended;
import org.huizong.story.OfficeFolder;
import org.huizong.story.ShippedYear;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped year by the launcher as an office types it, from the package with its
 * archive of classes: the same bytes as in this process.
 */
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell starts it; see WindowsLauncherTests")
class LaunchedYearTests {

	private static final Path PACKAGE = Path.of("target/huizong.jar");

	private static final String LATE = "open-economy/2009-09/v1/manifest.json";

	@TempDir
	private Path root;

	@Test
	void publishesTheSameBytes() throws Exception {
		Assumptions.assumeTrue(Files.exists(PACKAGE) || System.getenv("CI") != null,
				"there is no package: mvn -q -DskipTests package");
		OfficeFolder office = OfficeFolder.with(this.root,
				IntStream.rangeClosed(1, 9).mapToObj((month) -> "2009-0" + month).toArray(String[]::new));
		LaunchedOffice launched = LaunchedOffice.in(this.root).set("HUIZONG_ARCHIVE", "");
		Files.copy(PACKAGE, launched.jar(), StandardCopyOption.REPLACE_EXISTING);
		succeeds(launched.start("--prepare"));
		assertThat(launched.archives()).hasSize(1);
		succeeds(launched.start("run", "open-economy", "2009-09"));
		requireTheShippedYear(office);
		assertThat(this.root.resolve(".huizong/huizong.log")).as("nothing was to be logged").doesNotExist();
		assertThat(launched.start("status", "open-economy").out()).contains("2009-01").contains("最新");
	}

	private static void succeeds(Ended ended) {
		assertThat(ended.exit()).as(ended.err()).isZero();
	}

	private static void requireTheShippedYear(OfficeFolder office) throws IOException {
		Map<String, String> ours = office.published();
		Map<String, String> shipped = ShippedYear.office().published();
		assertThat(ours.keySet()).isEqualTo(shipped.keySet()).hasSize(9 * 9).contains(LATE);
		for (String path : shipped.keySet()) {
			if (path.endsWith("/manifest.json")) {
				assertThat(told(office, path)).isEqualTo(told(ShippedYear.office(), path)).hasSizeGreaterThan(10);
			}
			else {
				assertThat(ours.get(path)).as(path).isEqualTo(shipped.get(path));
			}
		}
	}

	/** But for the build, which a package notes and a folder of classes is asked for. */
	private static List<String> told(OfficeFolder office, String path) throws IOException {
		return Files.readAllLines(office.home().resolve("output").resolve(path))
			.stream()
			.filter((line) -> !line.contains("\"programBuild\"") && !line.contains("\"fingerprint\""))
			.toList();
	}

}
