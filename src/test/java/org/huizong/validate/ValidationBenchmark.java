package org.huizong.validate;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.sun.management.OperatingSystemMXBean;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.Rule;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.DatabaseMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many register rows the rules look at in a second of CPU: see
 * {@code src/docs/benchmarks.md}.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = ".*")
class ValidationBenchmark {

	private static final int ROWS = Integer.getInteger("rows", 300_000);

	private static final List<String> FIVE = List.of("C04", "C05", "C08", "C09", "C10");

	private static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	@TempDir
	private Path folder;

	@Test
	void rowRules() throws SQLException {
		StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));
		List<Rule> rules = programme.rules().stream().filter((rule) -> FIVE.contains(rule.code())).toList();
		ReturnForm form = programme.form("projects");
		Object cache = DatabaseMemory.settle().get("huizong.cache");
		try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + this.folder.resolve("rows")
				+ ";OPTIMIZE_REUSE_RESULTS=0;CACHE_SIZE=" + System.getProperty("cache", cache.toString()))) {
			stage(programme, form, connection);
			double count = median(() -> count(new StagingTable(programme.code(), form).name(), connection));
			double five = median(
					() -> assertThat(new Validator(programme).validate(connection, PERIOD, rules).outcomes())
						.hasSize(FIVE.size()));
			System.out.printf(java.util.Locale.ROOT,
					"%,d register rows, %d row rules: %.2f CPU s, %,.0f rows per CPU second; %.1f times a count of the rows%n",
					ROWS, FIVE.size(), five, ROWS / five, five / count);
		}
	}

	private static void count(String table, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeQuery("SELECT COUNT(CASE WHEN hz_kind = 'DATA' THEN 1 END) FROM " + table);
		}
	}

	private static void stage(StatisticalProgramme programme, ReturnForm form, Connection connection)
			throws SQLException {
		new SceneStage(programme, connection).stage(List.of());
		Random random = new Random(20090930);
		connection.setAutoCommit(false);
		try (PreparedStatement insert = connection
			.prepareStatement(new StagingTable(programme.code(), form).insert())) {
			for (int i = 0; i < ROWS; i++) {
				List<Object> meta = List.of("2009-09", "3609" + (21 + i % 5), "2009-09/u.xlsx", "0", "项目台账", 5 + i,
						"DATA");
				int number = i;
				Map<String, Object> values = new HashMap<>();
				form.columns().forEach((column) -> values.put(column.name(), value(column, number, random)));
				List<Object> row = new StagingTable(programme.code(), form).values(meta, values::get);
				for (int k = 0; k < row.size(); k++) {
					insert.setObject(k + 1, row.get(k));
				}
				insert.addBatch();
				if (i % 1000 == 999) {
					insert.executeBatch();
				}
			}
			insert.executeBatch();
		}
		connection.commit();
		connection.setAutoCommit(true);
	}

	/** Rows as registers hold them: half a percent have dates in the wrong order. */
	private static Object value(FormColumn column, int row, Random random) {
		return switch (column.name()) {
			case "资金来源" -> (row % 3 == 0) ? "外资" : "省外";
			case "累计进资" -> new BigDecimal(1000 + random.nextInt(1000));
			case "现汇" -> new BigDecimal(random.nextInt(1000));
			case "签约日期" -> LocalDate.of(2008, 1 + random.nextInt(12), 1);
			case "报批日期" ->
				(random.nextInt(200) == 0) ? LocalDate.of(2007, 1, 1) : LocalDate.of(2009, 1, 1 + random.nextInt(28));
			case "首次进资日期" -> LocalDate.of(2009, 2, 1 + random.nextInt(28));
			case "开工日期" -> LocalDate.of(2009, 4, 1 + random.nextInt(28));
			case "投产日期" -> LocalDate.of(2009, 8, 1 + random.nextInt(28));
			default -> switch (column.type()) {
				case DECIMAL, INTEGER -> new BigDecimal(1 + random.nextInt(9000));
				case DATE -> LocalDate.of(2009, 1, 1);
				default -> column.name() + row;
			};
		};
	}

	/** Seconds of CPU of the whole process, H2 in it, in the middle of nine runs. */
	private static double median(Work work) throws SQLException {
		OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		double[] seconds = new double[9];
		for (int i = 0; i < seconds.length; i++) {
			long before = machine.getProcessCpuTime();
			work.run();
			seconds[i] = (machine.getProcessCpuTime() - before) / 1e9;
		}
		Arrays.sort(seconds);
		return seconds[4];
	}

	/** What is measured. */
	private interface Work {

		void run() throws SQLException;

	}

}
