package org.huizong.programme;

import java.nio.file.Path;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Indicator.Derivation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped declaration of the open economy says what it should. */
class OpenEconomyTests {

	@Test
	void readsUnits() {
		StatisticalProgramme programme = read();
		assertThat(programme.units()).hasSize(14);
		assertThat(programme.indicators()).filteredOn((i) -> i.derivation() instanceof Derivation.Reported)
			.extracting(Indicator::code)
			.hasSize(8);
	}

	static StatisticalProgramme read() {
		try {
			return ProgrammeReader.read(Path.of("jobs/open-economy"),
					(source, columns) -> new Predicate(source, columns.keySet(), "TRUE"));
		}
		catch (FaultyProgrammeException ex) {
			throw new AssertionError(String.join("\n", ex.faults().stream().map(Fault::toString).toList()), ex);
		}
	}

}
