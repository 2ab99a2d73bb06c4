package org.huizong.declared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeCheck;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code check} promises that no later step fails for the declaration's sake: whatever
 * declaration it passes is taken from staged rows to published files, two months of it.
 */
class CheckPromiseTests {

	private static final int SEEDS = Integer.getInteger("declarations", 80);

	private static final long FIRST = Long.getLong("declared.from", 360900);

	@TempDir
	private Path folder;

	@Test
	void whatIsPassedIsWritten() throws IOException {
		List<String> broken = new ArrayList<>();
		int passed = 0;
		int refused = 0;
		for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
			Path jobs = Files.createDirectories(this.folder.resolve(String.valueOf(seed)));
			ProgrammeCheck.Checked checked = ProgrammeCheck.one(new DeclarationDice(seed).write(jobs));
			StatisticalProgramme programme = checked.programme();
			if (programme == null) {
				refused++;
				continue;
			}
			passed++;
			try (SampledMonths months = new SampledMonths(programme, seed)) {
				ReferencePeriod first = new ReferencePeriod(2026, 2 + (int) (seed % 6));
				months.write(first, jobs.resolve("first"));
				months.write(first.next(), jobs.resolve("second"));
			}
			catch (Exception ex) {
				StackTraceElement[] trace = ex.getStackTrace();
				broken.add("seed " + seed + ": " + ex + " at "
						+ List.of(trace).subList(0, Math.min(trace.length, Integer.getInteger("frames", 6))));
			}
		}
		System.out.println(SEEDS + " declarations from seed " + FIRST + ": " + passed + " passed and written, "
				+ refused + " refused");
		assertThat(broken).isEmpty();
		assertThat(passed).isGreaterThan(SEEDS / 3);
		assertThat(refused).isPositive();
	}

}
