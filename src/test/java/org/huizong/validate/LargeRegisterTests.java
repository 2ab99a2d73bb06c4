package org.huizong.validate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.Dialect;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that compare a register with itself take seconds over 100,000 rows. */
class LargeRegisterTests {

	private static final int ROWS = 100_000;

	/** Every so many-th row copies an earlier one with a word more. */
	private static final int COPIED = 1000;

	private static final long SEED = 360900;

	private static final List<String> PRODUCTS = List.of("竹地板", "日用瓷", "电子元件", "节能灯具", "中成药", "休闲食品", "苎麻纺织", "机械铸件",
			"塑料包装", "服装鞋帽");

	private static final List<String> PLACES = List.of("浙江", "广东", "福建", "上海", "江苏", "湖南", "北京", "山东");

	private final StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private final ReturnForm form = this.programme.form("projects");

	@Test
	void likeProjectsAndHeapsAreFoundInSeconds() throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			stage(connection);
			Validator validator = new Validator(this.programme);
			for (String code : List.of("F01", "F07", "F08", "C34", "C38", "C39")) {
				List<Rule> rules = this.programme.rules().stream().filter((rule) -> rule.code().equals(code)).toList();
				long began = System.nanoTime();
				Validator.Validated said = validator.validate(connection, new ReferencePeriod(2009, 9), rules);
				double seconds = (System.nanoTime() - began) / 1e9;
				System.out.printf(Locale.ROOT, "%s over %d rows, seed %d: %.1f s, %d findings%n", code, ROWS, SEED,
						seconds, said.findings().size());
				assertThat(seconds).as(code).isLessThan(60);
				if (code.equals("F07")) {
					assertThat(said.findings()).hasSizeGreaterThanOrEqualTo(ROWS / COPIED * 8 / 10);
				}
			}
		}
	}

	private void stage(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : new StagingTable(this.programme.code(), this.form).create(Dialect.H2)) {
				statement.execute(sql);
			}
			statement.execute("CREATE TABLE collected_column (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255),"
					+ " column_name VARCHAR(255), letter VARCHAR(5))");
			statement.execute("CREATE TABLE return_version (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), sha256 VARCHAR(64),"
					+ " first_seen TIMESTAMP(6) WITH TIME ZONE)");
		}
		List<String> units = this.programme.units().stream().map(ReportingUnit::code).toList();
		Random random = new Random(SEED);
		try (PreparedStatement insert = connection
			.prepareStatement(new StagingTable(this.programme.code(), this.form).insert())) {
			String brand = "";
			String product = "";
			String place = "";
			for (int i = 0; i < ROWS; i++) {
				boolean copied = i % COPIED == 1;
				if (!copied) {
					brand = brand(random);
					product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
					place = PLACES.get(random.nextInt(PLACES.size()));
				}
				Map<String, Object> values = Map.of("项目编号", "P" + i, "项目名称",
						brand + product + (copied ? "生产线项目" : "项目"), "投资方",
						place + brand + "实业（示例）" + (copied ? "公司" : "有限公司"), "总投资",
						BigDecimal.valueOf(Math.round(300 * Math.exp(random.nextGaussian())) * 10), "引进单位",
						"第" + random.nextInt(9) + "局");
				insert(insert, units.get(i % units.size()), i + 5, values);
			}
			insert.executeBatch();
		}
	}

	/** Three characters out of some two thousand. */
	private static String brand(Random random) {
		return random.ints(3, 0, 2000)
			.mapToObj((i) -> String.valueOf((char) (0x4E00 + i)))
			.collect(Collectors.joining());
	}

	private void insert(PreparedStatement insert, String unit, int row, Map<String, Object> values)
			throws SQLException {
		List<Object> meta = List.of("2009-09", unit, "2009-09/" + unit + ".xlsx", "0".repeat(64), "台账", row, "DATA");
		int place = 1;
		for (Object value : new StagingTable(this.programme.code(), this.form).values(meta, values::get)) {
			insert.setObject(place++, value);
		}
		insert.addBatch();
		if (row % 5000 == 0) {
			insert.executeBatch();
		}
	}

}
