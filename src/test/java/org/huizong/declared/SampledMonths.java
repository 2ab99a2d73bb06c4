package org.huizong.declared;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.aggregate.Aggregator;
import org.huizong.analyse.Analyst;
import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.month.FormRows;
import org.huizong.disseminate.month.Imprint;
import org.huizong.disseminate.month.MonthlyResult;
import org.huizong.exchange.EarlierReturns;
import org.huizong.exchange.Template;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StagingTable;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.programme.predicate.Dialect;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.validate.Validator;
import org.jspecify.annotations.Nullable;

/**
 * A few months of any programme, made up by dice and taken from staged rows to published
 * files: blanks, zeros and negatives among the figures, units that are missing or left
 * out.
 */
final class SampledMonths implements AutoCloseable {

	private final StatisticalProgramme programme;

	private final Random dice;

	private final Connection connection;

	private final SortedMap<ReferencePeriod, Observations> aggregated = new TreeMap<>();

	private final SortedMap<ReferencePeriod, Observations> published = new TreeMap<>();

	private final List<Dispersion> dispersion = new ArrayList<>();

	private List<Ranking> rankings = List.of();

	private List<ProvinceStanding> standings = List.of();

	SampledMonths(StatisticalProgramme programme, long seed) throws SQLException {
		this.programme = programme;
		this.dice = new Random(seed);
		this.connection = DriverManager.getConnection("jdbc:h2:mem:");
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("CREATE TABLE collected_column (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255),"
					+ " column_name VARCHAR(255), letter VARCHAR(5))");
			statement.execute("CREATE TABLE normalisation (programme VARCHAR(100), period VARCHAR(7),"
					+ " form VARCHAR(100), file VARCHAR(1000), sheet VARCHAR(255), cell VARCHAR(20),"
					+ " kind VARCHAR(40), raw VARCHAR(4000))");
			statement.execute("CREATE TABLE return_version (programme VARCHAR(100), period VARCHAR(7),"
					+ " unit VARCHAR(40), form VARCHAR(100), sha256 VARCHAR(64),"
					+ " first_seen TIMESTAMP(6) WITH TIME ZONE)");
			statement.execute("CREATE TABLE finding (programme VARCHAR(100), period VARCHAR(7), stage VARCHAR(80),"
					+ " unit VARCHAR(40), form VARCHAR(100), field VARCHAR(1000))");
			for (ReturnForm form : programme.forms()) {
				for (String sql : new StagingTable(programme.code(), form).create(Dialect.H2)) {
					statement.execute(sql);
				}
			}
		}
	}

	/** From staged rows to files in the folder. */
	void write(ReferencePeriod period, Path folder) throws Exception {
		Map<String, List<ReturnRow>> rows = stage(period);
		Coverage coverage = coverage(period);
		Validator.Validated validated = new Validator(this.programme).validate(this.connection, period);
		Aggregator.Aggregated month = new Aggregator(this.programme).aggregate(this.connection, period, coverage,
				this.aggregated);
		Observations values = new Observations(period, month.values());
		Analyst.Analysis analysis = Analyst.analyse(new Analyst.Input(this.programme, period, coverage, values,
				this.aggregated, this.rankings, month.province(), this.standings));
		Observations all = new Observations(period,
				Stream.concat(values.all().stream(), analysis.observations().stream()).toList());
		this.aggregated.put(period, values);
		this.published.put(period, all);
		this.dispersion.addAll(analysis.dispersion());
		this.rankings = analysis.rankings();
		this.standings = analysis.province();
		Map<String, long[]> outcomes = new LinkedHashMap<>();
		validated.outcomes()
			.forEach((one) -> outcomes.put(one.rule(), new long[] { one.valid(), one.invalid(), one.undecided() }));
		MonthlyResult result = new MonthlyResult(this.programme, new Vintage(this.programme.code(), period, 1),
				this.programme.calendar().meeting(period), coverage, List.of(), List.of(), all, this.published,
				analysis.rankings(), analysis.province(), List.copyOf(this.dispersion), analysis.comparability(),
				month.campaign(), month.groups(), FormRows.of(rows), validated.findings(), new Answers(List.of()),
				outcomes, List.of(), new Imprint(this.programme.calendar().meeting(period), "f".repeat(64), "0",
						"b".repeat(64), Optional.empty()));
		Disseminator.write(result, Files.createDirectories(folder));
		Disseminator.writeCityOnly(result, folder.resolve("city-only.xlsx"));
		templates(period, rows, folder);
	}

	private void templates(ReferencePeriod period, Map<String, List<ReturnRow>> rows, Path folder) throws IOException {
		Template template = new Template(this.programme, period.next());
		for (ReportingUnit unit : this.programme.unitsIn(period.next())) {
			Map<String, List<ReturnRow>> own = new LinkedHashMap<>();
			rows.forEach((form, all) -> own.put(form,
					all.stream().filter((row) -> row.unit().equals(unit.code())).toList()));
			template.write(unit, new EarlierReturns(own, Map.of()), folder.resolve("template.xlsx"));
		}
	}

	private Coverage coverage(ReferencePeriod period) {
		List<String> expected = this.programme.unitsIn(period).stream().map(ReportingUnit::code).toList();
		List<String> missing = expected.stream().filter((unit) -> chance(1)).toList();
		List<String> excluded = expected.stream().filter((unit) -> !missing.contains(unit) && chance(1)).toList();
		return new Coverage(expected,
				expected.stream().filter((unit) -> !missing.contains(unit) && !excluded.contains(unit)).toList(),
				missing, excluded);
	}

	private Map<String, List<ReturnRow>> stage(ReferencePeriod period) throws SQLException {
		Map<String, List<ReturnRow>> rows = new LinkedHashMap<>();
		for (ReturnForm form : this.programme.forms()) {
			List<ReturnRow> staged = new ArrayList<>();
			boolean again = form.periodicity() == ReturnForm.Periodicity.ANNUAL && !this.published.isEmpty();
			for (String sender : again ? List.<String>of() : senders(form, period)) {
				staged.addAll(sheet(form, sender, form.stagedPeriod(period)));
			}
			rows.put(form.code(), staged);
		}
		return rows;
	}

	private List<String> senders(ReturnForm form, ReferencePeriod period) {
		return (form.holder() == ReturnForm.Holder.CITY) ? List.of(this.programme.city().code())
				: this.programme.unitsIn(period)
					.stream()
					.map(ReportingUnit::code)
					.filter((unit) -> !chance(1))
					.toList();
	}

	private List<ReturnRow> sheet(ReturnForm form, String sender, ReferencePeriod period) throws SQLException {
		String file = period + "/" + sender + ".xlsx";
		try (PreparedStatement insert = this.connection
			.prepareStatement("INSERT INTO collected_column VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
			for (int i = 0; i < form.columns().size(); i++) {
				List<String> cells = List.of(this.programme.code(), period.toString(), sender, form.code(), file,
						form.code(), form.columns().get(i).name(), letter(i));
				for (int c = 0; c < cells.size(); c++) {
					insert.setString(c + 1, cells.get(c));
				}
				insert.executeUpdate();
			}
		}
		List<ReturnRow> rows = new ArrayList<>();
		for (String key : keys(form, period)) {
			rows.add(row(form, sender, period, file, 5 + rows.size(), key));
		}
		return rows;
	}

	private static String letter(int index) {
		return String.valueOf((char) ('A' + index % 26));
	}

	/** What the rows are about: all that the form may be about, or some cases. */
	private List<String> keys(ReturnForm form, ReferencePeriod period) {
		ColumnType type = form.key().isEmpty() ? ColumnType.TEXT
				: form.column(form.key().get(0)).map(FormColumn::type).orElse(ColumnType.TEXT);
		List<String> keys = switch (type) {
			case INDICATOR -> this.programme.indicators().stream().map(Indicator::code).toList();
			case UNIT -> Stream.concat(Stream.of(this.programme.city()), this.programme.everyUnit(period).stream())
				.map(ReportingUnit::code)
				.toList();
			case CODE -> this.programme.codeLists()
				.stream()
				.filter((list) -> list.code().equals(form.column(form.key().get(0)).orElseThrow().codeList()))
				.flatMap((list) -> list.entries().stream())
				.map((entry) -> entry.name())
				.toList();
			default -> Stream.iterate(1, (n) -> n + 1).limit(this.dice.nextInt(6)).map((n) -> "P" + n).toList();
		};
		return keys.stream().filter((key) -> !chance(1)).toList();
	}

	private ReturnRow row(ReturnForm form, String sender, ReferencePeriod period, String file, int number, String key)
			throws SQLException {
		Map<String, ReturnCell> cells = new LinkedHashMap<>();
		for (int i = 0; i < form.columns().size(); i++) {
			FormColumn column = form.columns().get(i);
			boolean first = form.key().contains(column.name()) && !column.type().numeric()
					&& column.type() != ColumnType.DATE;
			Object value = first ? key : value(column, period);
			cells.put(column.name(),
					new ReturnCell(value, letter(i) + number, (value != null) ? value.toString() : ""));
		}
		try (PreparedStatement insert = this.connection
			.prepareStatement(new StagingTable(this.programme.code(), form).insert())) {
			int place = 1;
			List<Object> meta = List.of(period.toString(), sender, file, "0".repeat(64), form.code(), number, "DATA");
			for (Object staged : new StagingTable(this.programme.code(), form).values(meta,
					(column) -> Optional.ofNullable(cells.get(column)).orElseThrow().value())) {
				insert.setObject(place++, staged);
			}
			insert.executeUpdate();
		}
		return new ReturnRow(form.code(), sender, period, "0".repeat(64), file, form.code(), number,
				ReturnRow.RowKind.DATA, cells);
	}

	private @Nullable Object value(FormColumn column, ReferencePeriod period) {
		if (chance(1)) {
			return null;
		}
		return switch (column.type()) {
			case DECIMAL ->
				chance(1) ? BigDecimal.ZERO : BigDecimal.valueOf(this.dice.nextInt(90000) - (chance(1) ? 90000 : 0), 2);
			case INTEGER -> BigDecimal.valueOf(this.dice.nextInt(9));
			case DATE -> LocalDate.of(period.year(), 1 + this.dice.nextInt(12), 1 + this.dice.nextInt(28));
			case CODE -> this.programme.codeLists()
				.stream()
				.filter((list) -> list.code().equals(column.codeList()))
				.flatMap((list) -> list.entries().stream())
				.map((entry) -> entry.name())
				.findFirst()
				.orElse(null);
			case INDICATOR -> this.programme.indicators().get(0).code();
			case UNIT -> this.programme.units().get(0).code();
			case TEXT -> "文" + this.dice.nextInt(3);
		};
	}

	private boolean chance(int tenths) {
		return this.dice.nextInt(10) < tenths;
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
