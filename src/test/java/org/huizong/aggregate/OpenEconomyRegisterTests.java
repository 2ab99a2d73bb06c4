package org.huizong.aggregate;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import org.huizong.programme.FormColumn;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The register indicators that the shipped programme declares, over a small register. */
class OpenEconomyRegisterTests {

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final String UNIT = "360923";

	/** Only the columns that the indicators name; the others are blank. */
	private static final List<String> COLUMNS = List.of("项目编号", "资金来源", "总投资", "签约日期", "报批日期", "首次进资日期", "开工日期", "投产日期",
			"用地面积", "用地手续", "资金缺口", "投资强度", "强度标准");

	private static final List<String> REGISTER = List.of(
			"1|外资|12000|2009-01-05|2009-02-01|2009-03-01|2009-04-01|2009-09-01|100|已办||120|110",
			"2|外资|8000|2008-12-01|2009-02-01|2009-03-01|2009-10-01||100|已办|500|80|110",
			"3|省外|5000|2009-05-01||2009-06-01|||50|在办|0||90", "4|市外省内|4999|2009-05-01|||||||||",
			"5|市内|300|2007-05-01|2007-06-01|2007-07-01|2007-08-01||20|已办||15|60",
			"6|外资||2009-10-05|2009-10-06|||||||||");

	@Test
	void answersEveryIndicator() throws SQLException {
		try (StagedMonth month = new StagedMonth(PROGRAMME)) {
			month.sheet("projects", UNIT, REGISTER.stream().map(this::line).collect(Collectors.joining("\n")));
			List<Observation> values = month.aggregate(new Coverage(List.of(UNIT), List.of(UNIT), List.of(), List.of()))
				.values();
			assertThat(values.stream()
				.filter((value) -> value.unit().equals(UNIT) && value.measure() == Measure.YTD)
				.filter((value) -> !(PROGRAMME.indicator(value.indicator())
					.derivation() instanceof Indicator.Derivation.Reported))
				.filter((value) -> !value.indicator().equals("FDI_CASH_SHARE"))
				.map((value) -> value.indicator() + " "
						+ ((value.value() != null) ? value.value().toPlainString() : value.remark())))
				.containsExactly("PROJECTS 6", "SIGNED 5", "APPROVED 3", "FUNDED 4", "STARTED 2", "PRODUCING 1",
						"CONTRACTS_SIGNED 2", "CONTRACTS_FUNDED 1", "FULFILMENT 50", "FDI_APPROVED 2", "FDI_STARTED 1",
						"FDI_FULFILMENT 50", "SAME_YEAR 1", "OVER_5000 3", "OVER_10000 1", "LAND_BLOCKED 1",
						"FINANCE_BLOCKED 1", "LAND_IDLE 0", "LOW_INTENSITY 2", "INVESTMENT 30299");
		}
	}

	private String line(String cells) {
		String[] given = cells.split("\\|", -1);
		return PROGRAMME.form("projects")
			.columns()
			.stream()
			.map(FormColumn::name)
			.map((name) -> COLUMNS.contains(name) ? given[COLUMNS.indexOf(name)] : "")
			.collect(Collectors.joining("|"));
	}

}
