package org.huizong.validate;

import java.nio.file.Path;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.ruling.Ruling;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A rule keeps silent about the cell that another has spoken of, and about no other. */
class SilenceTests {

	private final StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private Ruling ruling(String rule, Finding... findings) {
		return new Ruling(this.programme.rule(rule).orElseThrow(), 5, 1, List.of(findings));
	}

	private static Finding at(String rule, String cell, String column) {
		return new Finding(rule, Severity.QUERY, "360923", "projects", new Source("a.xlsx", "台账", cell, null), column,
				"", "", Text.same(""));
	}

	@Test
	void keepsSilentAboutTheSameCell() {
		List<Ruling> said = Silence
			.keep(List.of(ruling("C35", at("C35", "S5", "用地面积")), ruling("C36", at("C36", "S5", "用地面积"))));
		assertThat(said.get(1).findings()).isEmpty();
		assertThat(said.get(1).undecided()).isEqualTo(2);
	}

	@Test
	void speaksOfOtherColumnsAndOtherRows() {
		Finding contract = at("C36", "I5", "合同外资");
		Finding below = at("C36", "S6", "用地面积");
		List<Ruling> said = Silence
			.keep(List.of(ruling("C35", at("C35", "S5", "用地面积")), ruling("C36", contract, below)));
		assertThat(said.get(1).findings()).containsExactly(contract, below);
	}

	@Test
	void takesAMonthAndItsYearToDateTogether() {
		List<Ruling> said = Silence
			.keep(List.of(ruling("B04", at("B04", "D5", "本年累计")), ruling("F05", at("F05", "C5", "本月"))));
		assertThat(said.get(1).findings()).isEmpty();
	}

}
