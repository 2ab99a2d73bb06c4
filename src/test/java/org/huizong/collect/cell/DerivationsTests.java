package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.received.ReturnCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns computed from others of their row: total investment per mu of land. */
class DerivationsTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final ReturnForm PROJECTS = PROGRAMME.form("projects");

	@ParameterizedTest
	@CsvSource({ "12000, 150, 80.0000", "1000, 3, 333.3333", "0, 3, 0.0000", "12000, 0,", "12000, -150,", "-1.5, -1," })
	void hasNoIntensityOnLandThatIsNotAboveZero(String investment, String land, String intensity) {
		ReturnCell derived = new Derivations(PROGRAMME, PROJECTS).derive(PROJECTS.column("投资强度").orElseThrow(),
				Map.of("总投资", cell(investment), "用地面积", cell(land)));
		assertThat(derived.value()).isEqualTo((intensity != null) ? new BigDecimal(intensity) : null);
	}

	private static ReturnCell cell(String figure) {
		return new ReturnCell(new BigDecimal(figure), "A1", figure);
	}

}
