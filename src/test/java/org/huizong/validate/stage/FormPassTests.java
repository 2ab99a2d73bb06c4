package org.huizong.validate.stage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.finding.Finding;
import org.huizong.validate.StagedMonths;
import org.huizong.validate.Validator;
import org.huizong.validate.form.RepeatedKeys;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules of one form ask in one pass over its rows. */
class FormPassTests {

	private static final ReferencePeriod OCTOBER = new ReferencePeriod(2026, 10);

	private static final String REGISTER = """
			项目编码 | 项目名称 | 建设单位 | 总投资 | 年度计划投资 | 本月完成投资 | 累计完成投资 | 开工以来累计 | 到位资金 | 联系人
			P1 | 甲 | 乙 | 9 | 8 | 1 | 2 | 3 | 4 | 王
			P2 | 甲 | 乙 | 9 | 8 | 3 | 2 | 3 | 4 | -
			p1 | 甲 | 乙 | 9 | 8 | 1 | 2 | 3 | 4 | 王
			合计 | - | - | 27 | 24 | 6 | 6 | 9 | 12 | -
			""";

	private final StatisticalProgramme programme = ProgrammeReader.read(Path.of("src/test/resources/jobs/bench"));

	private final ReturnForm form = this.programme.form("projects");

	@Test
	void aRegisterIsPassedOnceForAllItsRules() throws SQLException {
		try (StagedMonths months = months()) {
			List<String> asked = new ArrayList<>();
			List<Finding> findings = new Validator(this.programme)
				.validate(counting(months.connection(), asked), OCTOBER)
				.findings();
			assertThat(findings.stream()
				.filter((finding) -> !finding.rule().equals("R1A"))
				.map((finding) -> finding.rule() + " " + finding.place().range())
				.toList()).containsExactlyInAnyOrder("R1B J6", "R3B G6", "R5 A7", "R6A B5", "R9 F8", "R6B C5");
			assertThat(asked.stream()
				.filter((sql) -> sql.contains("stage_bench_projects") && sql.contains("_ROWID_ BETWEEN"))
				.toList()).hasSize(1);
		}
	}

	@Test
	void whatSeveralAskIsAskedOnce() throws SQLException {
		try (StagedMonths months = months()) {
			FormPass pass = new FormPass(this.form, new StagedReturns(months.connection(), this.programme, OCTOBER));
			int unit = pass.ask("hz_unit");
			int number = pass.ask("hz_row");
			assertThat(pass.ask("hz_unit")).isEqualTo(unit);
			List<String> rows = new ArrayList<>();
			pass.each((row) -> rows.add(row.number(number) + (row.data() ? " data" : " total")));
			pass.run();
			assertThat(rows).containsExactly("5 data", "6 data", "7 data", "8 total");
		}
	}

	@Test
	void totalsAreRightWhereRowsComeOutOfTheirOrder() throws SQLException {
		try (StagedMonths months = new StagedMonths(this.programme).with("2026-10",
				this.programme.units().get(0).name(), "projects", """
						项目编码 | 项目名称 | 总投资
						P1 | 甲 | 9
						小计 | - | 9
						P2 | 甲 | 5
						小计 | - | 5
						""")) {
			assertThat(months.outcome("2026-10", "R9")).isEqualTo("2 valid, 0 invalid, 10 undecided");
			try (Statement statement = months.connection().createStatement()) {
				statement.execute("UPDATE \"stage_bench_projects\" SET hz_row = 12 - hz_row WHERE hz_kind = 'DATA'");
			}
			assertThat(months.findings("2026-10", "R9")).containsExactly("C6 青山区 2026-10/青山区.xlsx 项目清单!C6 9，应为5。请更正。",
					"C8 青山区 2026-10/青山区.xlsx 项目清单!C8 5，应为14。请更正。");
		}
	}

	@Test
	void keysAreToldByTheirNumbersHoweverMany() {
		RepeatedKeys keys = new RepeatedKeys();
		for (int i = 0; i < 3000; i++) {
			keys.add(i % 2999, 7L * i);
		}
		assertThat(keys.places()).containsExactly(0L, 7L * 2999);
	}

	private StagedMonths months() throws SQLException {
		String unit = this.programme.units().get(0).name();
		return new StagedMonths(this.programme).with("2026-10", unit, "projects", REGISTER)
			.with("2026-10", unit, "indicators", """
					指标 | 本月 | 本月止累计 | 上年同期累计 | 同比增幅
					I01 | 7 | 7 | 7 | 0
					""");
	}

	/** The connection, which notes what is asked of it. */
	private static Connection counting(Connection connection, List<String> asked) {
		return (Connection) Proxy.newProxyInstance(FormPassTests.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("prepareStatement")) {
						asked.add(arguments[0].toString());
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
