package org.huizong.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.huizong.launcher.LaunchedOffice.Ended;
import org.huizong.launcher.LaunchedOffice.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How the launcher starts the program, from a folder with blanks and Chinese in it. */
@Tag("long")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell starts it; see WindowsLauncherTests")
class LauncherTests {

	@TempDir
	private Path desk;

	private LaunchedOffice office;

	@BeforeEach
	void lay() throws Exception {
		this.office = LaunchedOffice.in(this.desk.resolve("统计 office"));
	}

	@Test
	void unpacksTheProgramOnceAndStartsItFromThere() throws Exception {
		Ended first = this.office.start("tell");
		Ended second = this.office.start("tell");
		assertThat(first.exit()).isZero();
		Path app = this.office.unpacked().get(0);
		assertThat(first.told("jar")).containsExactly(app.resolve("huizong.jar").toString());
		assertThat(second.out()).isEqualTo(first.out());
		assertThat(this.office.unpacked()).hasSize(1);
		assertThat(this.office.log()).containsOnlyOnce("unpacked");
	}

	@Test
	void anotherBuildGetsAFolderOfItsOwn() throws Exception {
		this.office.start("tell");
		Path before = this.office.unpacked().get(0);
		this.office.build("other");
		Ended after = this.office.start("tell");
		assertThat(this.office.unpacked()).hasSize(2).contains(before);
		assertThat(after.told("jar")).singleElement().asString().doesNotStartWith(before.toString());
	}

	@Test
	void twoFirstStartsAtOnceLeaveOneWholeFolder() throws Exception {
		List<Started> starts = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			starts.add(this.office.begin("tell"));
		}
		for (Started start : starts) {
			assertThat(start.await().exit()).isZero();
		}
		assertThat(this.office.unpacked()).hasSize(1);
		try (var found = Files.list(this.office.unpacked().get(0))) {
			assertThat(found.map((file) -> file.getFileName().toString())).containsExactlyInAnyOrder("huizong.jar",
					"lib", "options", "used");
		}
	}

	@Test
	void homeIsTheProjectsFolderWhereverItIsStarted() throws Exception {
		Ended elsewhere = this.office.startAs(this.office.launcher(), this.desk, "tell");
		assertThat(elsewhere.told("word")).containsExactly("--home", this.office.root().toRealPath().toString(),
				"tell");
		assertThat(elsewhere.told("folder")).containsExactly(this.desk.toRealPath().toString());
	}

	@Test
	void homeThatIsNamedIsKept() throws Exception {
		assertThat(this.office.start("tell", "--home", "x").told("word")).containsExactly("tell", "--home", "x");
		assertThat(this.office.start("tell", "--home=x").told("word")).containsExactly("tell", "--home=x");
	}

	@Test
	void wordsArriveAsTheyWereWritten() throws Exception {
		assertThat(this.office.start("tell", "--reason", "经 核实 * \"$HOME\" `x`", "", "a\\b").told("word"))
			.endsWith("tell", "--reason", "经 核实 * \"$HOME\" `x`", "", "a\\b");
	}

	@Test
	void startsThroughLinks() throws Exception {
		Path link = Files.createSymbolicLink(this.desk.resolve("汇总"), Path.of("统计 office/jobs/huizong"));
		Path second = Files.createSymbolicLink(this.desk.resolve("hz"), link);
		assertThat(this.office.startAs(second, this.desk, "tell").told("word")).contains("--home",
				this.office.root().toRealPath().toString());
	}

	@Test
	void exitCodeIsTheProgramsOwn() throws Exception {
		assertThat(this.office.start("exit", "65").exit()).isEqualTo(65);
		assertThat(this.office.start("exit", "0").exit()).isZero();
	}

	@Test
	void signalsReachTheProgram() throws Exception {
		Path waits = this.desk.resolve("waits");
		Started started = this.office.begin("wait", waits.toString());
		while (started.process().isAlive() && !Files.exists(waits)) {
			started.process().waitFor(20, TimeUnit.MILLISECONDS);
		}
		started.process().destroy();
		Ended ended = started.await();
		assertThat(ended.out()).contains("ended in order");
		assertThat(ended.exit()).isEqualTo(143);
	}

	@Test
	void jarRunsAsItIsWhereNothingCanBeWritten() throws Exception {
		Files.createDirectories(this.office.programs().getParent());
		Files.writeString(this.office.programs(), "a file where a folder should be");
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.err()).isEmpty();
		assertThat(ended.told("jar")).containsExactly(this.office.jar().toRealPath().toString());
		Ended prepared = this.office.start("--prepare");
		assertThat(prepared.exit()).isEqualTo(1);
		assertThat(prepared.err()).contains("不能解开程序").contains("cannot be unpacked");
	}

	@Test
	void jarRunsAsItIsWhereTheDiskIsFull() throws Exception {
		Ended ended = this.office.set("STUB_DISK", "full").start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.told("jar")).containsExactly(this.office.jar().toRealPath().toString());
		assertThat(this.office.unpacked()).as("nothing half is left").isEmpty();
	}

	@Test
	void startsFromAFolderThatCannotBeWrittenAnyMore() throws Exception {
		this.office.start("tell");
		Path used = this.office.unpacked().get(0).resolve("used");
		Files.delete(used);
		Files.createDirectory(used);
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.err()).isEmpty();
		assertThat(ended.told("jar")).singleElement().asString().startsWith(used.getParent().toString());
	}

	@Test
	void compilesHardOnlyForLargeMonths() throws Exception {
		Path inbox = Files.createDirectories(this.office.root().resolve("input/p/2009-09"));
		Files.write(inbox.resolve("a.xlsx"), new byte[1000]);
		assertThat(options("run", "p", "2009-09")).contains("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
		Files.write(inbox.resolve("b.xlsx"), new byte[30_000_000]);
		assertThat(options("run", "p", "2009-09")).as("a province")
			.contains("-XX:TieredStopAtLevel=1")
			.doesNotContain("-Xmn24m");
		Files.write(inbox.resolve("c.xlsx"), new byte[200_000_000]);
		assertThat(options("run", "p", "2009-09")).doesNotContain("-XX:TieredStopAtLevel=1");
		assertThat(options("rerun", "--lang", "en", "p", "2009-09", "--from", "write"))
			.doesNotContain("-XX:TieredStopAtLevel=1");
		assertThat(options("status", "p", "2009-09")).contains("-XX:TieredStopAtLevel=1");
		this.office.set("HUIZONG_WORK", "small");
		assertThat(options("run", "p", "2009-09")).contains("-XX:TieredStopAtLevel=1");
	}

	@Test
	void takesWhatTheJdkHas() throws Exception {
		assertThat(options("tell")).contains("-XX:ArchiveRelocationMode=0", "-Xmn24m");
		Path written = this.office.unpacked().get(0).resolve("options");
		assertThat(Files.readString(written)).contains("ArchiveRelocationMode", "UsePerfData");
		Files.writeString(written, "\n");
		assertThat(options("tell")).as("an option that the JDK does not have would end the start")
			.doesNotContain("-XX:ArchiveRelocationMode=0", "-XX:-UsePerfData", "-Xmn24m")
			.contains("-XX:TieredStopAtLevel=1");
		Files.delete(written);
		assertThat(options("tell")).contains("-XX:TieredStopAtLevel=1");
	}

	@Test
	void littleMemoryIsForWhatIsSmallAndEnds() throws Exception {
		assertThat(options("serve")).doesNotContain("-Xmn24m").contains("-XX:TieredStopAtLevel=1");
		this.office.set("HUIZONG_WORK", "large");
		assertThat(options("run", "p", "2009-09")).doesNotContain("-Xmn24m").contains("-XX:ArchiveRelocationMode=0");
		this.office.set("HUIZONG_WORK", "").set("JAVA_OPTS", "-Xmx80m");
		assertThat(options("status", "p")).contains("-Xmx80m").doesNotContain("-Xmn24m", "-Xms96m");
	}

	@Test
	void knowsAJarThatDidNotChangeWithoutReadingIt() throws Exception {
		this.office.start("tell");
		Path known = this.office.programs().resolve("known");
		List<String> lines = Files.readAllLines(known);
		assertThat(lines).hasSize(5).last().asString().isEmpty();
		Path app = Files.move(this.office.unpacked().get(0), this.office.programs().resolve("elsewhere"));
		Files.write(known, List.of("elsewhere", lines.get(1), lines.get(2), lines.get(3)));
		assertThat(this.office.start("tell").told("jar")).as("as remembered")
			.containsExactly(app.resolve("huizong.jar").toString());
		FileTime time = Files.getLastModifiedTime(this.office.jar());
		byte[] jar = Files.readAllBytes(this.office.jar());
		Files.write(this.office.jar(), jar);
		Files.setLastModifiedTime(this.office.jar(), time);
		assertThat(this.office.start("tell").told("jar")).as("same size and time, written anew: read again")
			.singleElement()
			.asString()
			.contains(lines.get(0));
		assertThat(Files.readAllLines(known)).startsWith(lines.get(0));
	}

	@Test
	void whatIsRememberedMayBeSpoilt() throws Exception {
		this.office.start("tell");
		Path known = this.office.programs().resolve("known");
		Files.writeString(known, "x\n");
		assertThat(this.office.start("tell").exit()).isZero();
		assertThat(Files.readAllLines(known)).hasSize(5);
		Files.delete(known);
		Files.createDirectory(known);
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isZero();
		assertThat(ended.err()).isEmpty();
	}

	@Test
	void optionsOfTheOfficeAreStronger() throws Exception {
		this.office.set("JAVA_OPTS", "-Xmx300m  -XX:+UseParallelGC -Dx=*");
		assertThat(options("tell")).contains("-Xmx300m", "-XX:+UseParallelGC", "-Dx=*")
			.doesNotContain("-XX:+UseSerialGC");
	}

	@Test
	void saysWhatIsMissing() throws Exception {
		Files.delete(this.office.jar());
		Ended ended = this.office.start("tell");
		assertThat(ended.exit()).isEqualTo(2);
		assertThat(ended.err()).contains("请先执行 mvn -q -DskipTests package");
		this.office.set("JAVA_HOME", "/nowhere");
		assertThat(this.office.start("tell").err()).contains("/nowhere/bin/java").contains("请安装 JDK 17");
	}

	private List<String> options(String... words) throws Exception {
		Ended ended = this.office.start(words);
		assertThat(ended.exit()).as(ended.err()).isZero();
		return List.of(ended.told("options").get(0).split(" "));
	}

}
