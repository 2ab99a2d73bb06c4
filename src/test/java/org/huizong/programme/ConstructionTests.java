package org.huizong.programme;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A second city's programme is another folder and no Java. */
class ConstructionTests {

	@Test
	void readsAnotherCitysProgramme() {
		StatisticalProgramme programme = SmallProgramme.sound(Path.of("src/test/resources/jobs/construction"));
		assertThat(programme.city().name()).isEqualTo("云溪市");
		assertThat(programme.units()).extracting(ReportingUnit::name).containsExactly("河东区", "青石县", "白塘县");
		assertThat(programme.unitsIn(new ReferencePeriod(2025, 12))).extracting(ReportingUnit::name)
			.containsExactly("河东区", "青石县");
		assertThat(programme.indicators()).extracting(Indicator::code)
			.containsExactly("STARTED", "COMPLETED", "COMPLETED_SHARE", "SITES", "SITE_COST");
		assertThat(programme.forms()).extracting(ReturnForm::code).containsExactly("area", "goals", "sites");
		assertThat(programme.cityTables().targets()).isEqualTo("goals");
		assertThat(programme.cityTables().province()).isNull();
		assertThat(programme.rules()).extracting((rule) -> rule.check().getClass().getSimpleName())
			.containsExactly("Received", "Received", "Row", "Cumulative", "Table");
		assertThat(programme.reports()).extracting(Report::code)
			.containsExactly("cover", "summary", "units", "ranking", "uses", "findings");
	}

}
