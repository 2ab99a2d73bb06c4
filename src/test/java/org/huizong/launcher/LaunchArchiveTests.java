package org.huizong.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.huizong.launcher.LaunchedOffice.Ended;
import org.huizong.launcher.LaunchedOffice.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The archive of loaded classes, and what is cleared away of earlier builds. */
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell starts it; see WindowsLauncherTests")
class LaunchArchiveTests {

	@TempDir
	private Path desk;

	private LaunchedOffice office;

	@BeforeEach
	void lay() throws Exception {
		this.office = LaunchedOffice.in(this.desk.resolve("统计 office")).set("HUIZONG_ARCHIVE", "");
	}

	@Test
	void preparingMakesTheArchiveThatLaterStartsUse() throws Exception {
		Ended prepared = this.office.start("--prepare");
		assertThat(prepared.exit()).as(prepared.err()).isZero();
		assertThat(prepared.out()).isEmpty();
		Path archive = this.office.archives().get(0);
		assertThat(archive).hasFileName("classes-" + Files.size(archive) + ".jsa");
		Ended ended = this.office.start("tell");
		assertThat(ended.told("options").get(0)).contains("-XX:SharedArchiveFile=" + archive);
		assertThat(ended.err()).isEmpty();
		assertThat(this.office.unpacked()).hasSize(1);
		FileTime made = Files.getLastModifiedTime(archive);
		assertThat(this.office.start("--prepare").exit()).isZero();
		assertThat(Files.getLastModifiedTime(archive)).as("made once").isEqualTo(made);
	}

	@Test
	void firstStartLeavesTheArchiveBehindAndSaysNothingOfIt() throws Exception {
		Ended ended = this.office.start("exit", "3");
		assertThat(ended.exit()).isEqualTo(3);
		assertThat(ended.out() + ended.err()).isEmpty();
		Path training = this.office.unpacked().get(0).resolve("training");
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !Files.exists(training));
		assertThat(this.office.archives()).hasSize(1);
	}

	@Test
	void archiveThatWasCutShortIsRemovedUnread() throws Exception {
		this.office.start("--prepare");
		Path archive = this.office.archives().get(0);
		byte[] whole = Files.readAllBytes(archive);
		Files.delete(archive);
		Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
		Files.createDirectory(this.office.unpacked().get(0).resolve("training"));
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.told("options").get(0)).doesNotContain("SharedArchiveFile");
		assertThat(archive).doesNotExist();
	}

	@Test
	void archiveThatDoesNotFitSpoilsNoResult() throws Exception {
		this.office.start("--prepare");
		Path jar = this.office.unpacked().get(0).resolve("huizong.jar");
		Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.out()).startsWith("jar ");
		this.office.start("--prepare");
		assertThat(this.office.start("tell").err()).as("made anew").isEmpty();
	}

	/** What a crash leaves is the JVM's report where the launcher had it written. */
	@Test
	void archiveThatMayHaveCrashedTheProgramIsMadeAnew() throws Exception {
		this.office.start("--prepare");
		Path archive = this.office.archives().get(0);
		assertThat(this.office.start("tell").told("options").get(0))
			.contains("-XX:ErrorFile=" + this.office.unpacked().get(0).resolve("hs_err_%p.log"));
		Files.writeString(this.office.unpacked().get(0).resolve("hs_err_7.log"), "SIGSEGV");
		Files.createDirectory(this.office.unpacked().get(0).resolve("training"));
		assertThat(this.office.start("tell").told("options").get(0)).doesNotContain("SharedArchiveFile");
		assertThat(archive).doesNotExist();
		assertThat(this.office.root().resolve(".huizong/hs_err_7.log")).hasContent("SIGSEGV");
		this.office.start("--prepare");
		assertThat(this.office.start("tell").told("options").get(0)).contains("SharedArchiveFile");
	}

	@Test
	void preparingMakesASpoiledArchiveAnew() throws Exception {
		this.office.start("--prepare");
		Path archive = this.office.archives().get(0);
		byte[] whole = Files.readAllBytes(archive);
		byte[] spoiled = whole.clone();
		Arrays.fill(spoiled, whole.length / 2, whole.length / 2 + 65536, (byte) 0x5a);
		Files.delete(archive);
		Files.write(archive, spoiled);
		assertThat(this.office.start("--prepare").exit()).isZero();
		assertThat(Files.readAllBytes(this.office.archives().get(0))).isNotEqualTo(spoiled);
		assertThat(this.office.start("tell").exit()).isZero();
	}

	@Test
	void trainingSeesNothingOfTheOffice() throws Exception {
		Files.createDirectories(this.office.root().resolve("input/p/2009-01"));
		Files.createDirectories(this.office.root().resolve("jobs/p"));
		Files.writeString(this.office.root().resolve("jobs/p/programme.yaml"), "code: p");
		this.office.start("--prepare");
		assertThat(this.office.log()).as("not even the environment").containsExactly("unpacked", "started --version");
		assertThat(this.office.root().resolve("output")).doesNotExist();
	}

	@Test
	void clearsBuildsThatNobodyStartsAnyMore() throws Exception {
		Path old = build("old", 8);
		Path recent = build("recent", 2);
		Path runs = build("runs", 8);
		Path broken = Files.createDirectories(this.office.programs().resolve(".unpacking-1"));
		Files.setLastModifiedTime(broken, ago(3));
		Started running = this.office.begin("wait", this.desk.resolve("w").toString());
		while (running.process().isAlive() && !Files.exists(this.desk.resolve("w"))) {
			running.process().waitFor(20, TimeUnit.MILLISECONDS);
		}
		Files.setLastModifiedTime(runs.resolve("used"), ago(8));
		this.office.build("current");
		assertThat(this.office.start("--prepare").exit()).isZero();
		running.process().destroy();
		running.await();
		assertThat(List.of(recent, runs)).allSatisfy((folder) -> assertThat(folder).exists());
		assertThat(List.of(old, broken)).allSatisfy((folder) -> assertThat(folder).doesNotExist());
	}

	/** Unpacked and last started from that many days ago. */
	private Path build(String mark, int days) throws Exception {
		List<Path> before = Files.exists(this.office.programs()) ? this.office.unpacked() : List.of();
		this.office.build(mark);
		this.office.set("HUIZONG_ARCHIVE", "no").start("exit", "0");
		Path folder = this.office.unpacked().stream().filter((one) -> !before.contains(one)).findFirst().orElseThrow();
		Files.setLastModifiedTime(folder.resolve("used"), ago(days));
		return folder;
	}

	private static FileTime ago(int days) {
		return FileTime.from(Instant.now().minus(days, ChronoUnit.DAYS));
	}

}
