package org.huizong.programme.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.SmallProgramme;
import org.huizong.programme.reading.ProgrammeCheck.Checked;
import org.huizong.programme.yaml.Fault;
import org.huizong.statistics.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** All programmes of a folder are checked at once. */
class ProgrammeCheckTests {

	@TempDir
	private Path jobs;

	@Test
	void shippedProgrammesAreUsable() {
		assertThat(ProgrammeCheck.all(Path.of("jobs"))).extracting(Checked::code).contains("open-economy");
		assertThat(ProgrammeCheck.all(Path.of("jobs"))).allSatisfy((one) -> assertThat(one.faults()).isEmpty());
	}

	@Test
	void listsSoundAndFaultyProgrammesAndLeavesOtherFoldersOut() throws IOException {
		SmallProgramme.valid().write(this.jobs);
		Files.createDirectories(this.jobs.resolve("broken/returns"));
		Files.createDirectories(this.jobs.resolve("systemd"));
		Files.createDirectories(this.jobs.resolve(".schema/returns"));
		Files.writeString(this.jobs.resolve("crontab"), "");
		List<Checked> checked = ProgrammeCheck.all(this.jobs);
		assertThat(checked).extracting(Checked::code).containsExactly("broken", "small");
		assertThat(checked).extracting(Checked::usable).containsExactly(false, true);
		assertThat(checked.get(0).faults())
			.extracting((fault) -> fault.file() + ":" + fault.line() + " " + fault.text().zh())
			.containsExactly("broken/indicators.yaml:0 缺少这个文件", "broken/programme.yaml:0 缺少这个文件",
					"broken/returns:0 没有任何报表", "broken/units.csv:0 缺少这个文件");
		assertThat(checked.get(0).programme()).isNull();
		assertThat(checked.get(1).programme()).isNotNull();
	}

	@Test
	void namesTheProgrammesThatAreThereForOneThatIsNot() {
		SmallProgramme.valid().write(this.jobs);
		assertThat(ProgrammeCheck.one(this.jobs.resolve("smal")).faults())
			.containsExactly(new Fault("smal", 0, new Text("没有名为「smal」的报表制度，是不是「small」？可用：small",
					"There is no programme \"smal\"; did you mean \"small\"? Allowed: small")));
	}

}
