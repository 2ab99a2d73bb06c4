package org.huizong.sample;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.huizong.collect.Collector;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.identity.Inbox;
import org.huizong.collect.identity.Inventory;
import org.huizong.collect.table.Collected.Table;
import org.huizong.excel.Limits;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow.RowKind;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every workbook of the year, however dressed, is read as the figures it was made of. */
class ReadingTests {

	private static final Path INPUT = Path.of("input/open-economy");

	private static final Figures FIGURES = new Figures(Figures.SEED);

	private static final StatisticalProgramme PROGRAMME = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private static final Collector COLLECTOR = new Collector(PROGRAMME, Limits.DEFAULT);

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void everyMonthIsComplete(int month) throws IOException {
		Inbox inbox = inbox(month);
		assertThat(inbox.findings()).isEmpty();
		assertThat(inbox.missing()).isEmpty();
		assertThat(inbox.returns()).hasSize(15);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void everyReturnIsReadAsPlanned(int month) throws IOException {
		for (Identification identification : inbox(month).all()) {
			assertThat(identification.findings()).isEmpty();
			List<Table> tables = tables(identification);
			String unit = Objects.requireNonNull(identification.unit());
			if (!unit.equals(Province.OWN)) {
				assertThat(tables).extracting(Table::form).containsExactly("indicators", "projects", "parks");
				assertThat(indicators(tables.get(0))).isEqualTo(plannedIndicators(unit, month));
				assertThat(rows(tables.get(1))).isEqualTo(plain(FIGURES.projects(unit, month)));
				assertThat(rows(tables.get(2))).isEqualTo(plain(FIGURES.parks(unit, month)));
			}
		}
	}

	@Test
	void totalRowsAreTheSumOfTheirRows() throws IOException {
		for (Identification identification : inbox(9).all()) {
			for (Table table : tables(identification)) {
				table.rows()
					.stream()
					.filter(kind(RowKind.TOTAL))
					.forEach((total) -> total.cells().forEach((name, cell) -> {
						if (cell.value() instanceof BigDecimal sum && cell.raw().length() > 0
								&& !cell.address().isEmpty()) {
							assertThat(sum).as(total.file() + " " + cell.address())
								.isEqualByComparingTo(sum(table, name));
						}
					}));
			}
		}
	}

	@Test
	void cityTablesAreReadAsPlanned() throws IOException {
		List<Table> tables = new ArrayList<>();
		for (Identification identification : inbox(9).returns().get(Province.OWN)) {
			tables.addAll(tables(identification));
		}
		assertThat(tables).extracting(Table::form).containsExactlyInAnyOrder("targets", "campaign", "province");
		Table province = tables.stream().filter((table) -> table.form().equals("province")).findFirst().orElseThrow();
		assertThat(province.rows().stream().filter(kind(RowKind.DATA))).hasSize(11);
		assertThat(province.rows().stream().filter(kind(RowKind.TOTAL))).hasSize(1);
		Table targets = tables.stream().filter((table) -> table.form().equals("targets")).findFirst().orElseThrow();
		assertThat(targets.rows()).hasSize(15);
		assertThat(targets.rows().get(0).cells().get("实际利用外资目标")).extracting(ReturnCell::value)
			.isEqualTo(new BigDecimal(32360));
	}

	private static Inbox inbox(int month) throws IOException {
		List<Identification> identifications = new ArrayList<>();
		for (String folder : List.of("2009", "2009-0" + month)) {
			try (Stream<Path> files = Files.list(INPUT.resolve(folder))) {
				for (Path file : files.sorted().toList()) {
					String path = folder + "/" + file.getFileName();
					identifications.add(COLLECTOR.identify(file, new ReceivedFile(path, path, Files.size(file)),
							new ReferencePeriod(2009, month)));
				}
			}
		}
		return Inventory.take(PROGRAMME, new ReferencePeriod(2009, month), identifications);
	}

	private static List<Table> tables(Identification identification) {
		var collected = COLLECTOR.collect(INPUT.resolve(identification.file().path()), identification);
		assertThat(collected.findings()).isEmpty();
		return collected.tables();
	}

	private static Map<String, List<Object>> indicators(Table table) {
		Map<String, List<Object>> read = new LinkedHashMap<>();
		table.rows()
			.stream()
			.filter((row) -> !Objects.equals(row.cells().get("指标").value(), "FDI_CASH_SHARE"))
			.forEach((row) -> read.put((String) Objects.requireNonNull(row.cells().get("指标").value()),
					Stream.of("本月", "本年累计", "上年同期累计")
						.map((column) -> (Object) Objects.requireNonNull(row.cells().get(column).value()))
						.toList()));
		return read;
	}

	private static Map<String, List<Object>> plannedIndicators(String unit, int month) {
		Map<String, List<Object>> planned = new LinkedHashMap<>();
		Figures.REPORTED.forEach((indicator) -> planned.put(indicator,
				Stream.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO)
					.map((measure) -> tidy(FIGURES.value(unit, indicator, measure, month)))
					.toList()));
		return planned;
	}

	private static List<Map<String, Object>> rows(Table table) {
		return table.rows().stream().filter(kind(RowKind.DATA)).map((row) -> {
			Map<String, Object> values = new LinkedHashMap<>();
			row.cells().forEach((name, cell) -> {
				if (cell.value() != null && !cell.address().isEmpty()) {
					values.put(name, cell.value());
				}
			});
			return values;
		}).toList();
	}

	private static List<Map<String, Object>> plain(List<Map<String, Object>> rows) {
		return rows.stream().map((row) -> {
			Map<String, Object> plain = new LinkedHashMap<>();
			row.forEach((name, value) -> plain.put(name, tidy(value)));
			return plain;
		}).toList();
	}

	private static Object tidy(Object value) {
		if (!(value instanceof BigDecimal number)) {
			return value;
		}
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static BigDecimal sum(Table table, String column) {
		return table.rows()
			.stream()
			.filter(kind(RowKind.DATA))
			.map((row) -> row.cells().get(column).value())
			.filter(BigDecimal.class::isInstance)
			.map(BigDecimal.class::cast)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Predicate<ReturnRow> kind(RowKind kind) {
		return (row) -> row.kind() == kind;
	}

}
