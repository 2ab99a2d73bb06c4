package org.huizong.recomputed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.StagedYear;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shipped office, whose September is made uneven and run again, as often as wanted.
 * The program is started once; it sees the folder as it lies there.
 */
final class UnevenOffice implements AutoCloseable {

	static final String MONTH = "2009-09";

	private static final String PROGRAMME = "open-economy";

	private final OfficeFolder office;

	private final ConfigurableApplicationContext context;

	private UnevenOffice(OfficeFolder office) {
		this.office = office;
		this.context = HuizongApplication.start(office.home());
	}

	static UnevenOffice in(Path folder) throws IOException {
		return new UnevenOffice(StagedYear.copy(folder));
	}

	Path home() {
		return this.office.home();
	}

	/** Declarations and September as they were shipped. */
	void restore() throws IOException {
		StagedYear.restore(this.office, MONTH);
		StagedYear.restoreDeclarations(this.office);
	}

	/** Runs September; the folder of the vintage that stands after it. */
	Path run() throws IOException {
		MonthEndResult result = this.context.getBean(MonthEnd.class)
			.run(new Scope(PROGRAMME, ReferencePeriod.parse(MONTH)), "test", RunObserver.NONE);
		switch (result.outcome()) {
			case DONE, DONE_WITH_EXCLUSIONS -> {
			}
			default -> throw new IllegalStateException("the month ended with " + result.last());
		}
		try (Stream<Path> vintages = Files.list(home().resolve("output").resolve(PROGRAMME).resolve(MONTH))) {
			return vintages.filter((path) -> path.getFileName().toString().matches("v\\d+"))
				.max(Comparator.comparingInt((path) -> Integer.parseInt(path.getFileName().toString().substring(1))))
				.orElseThrow();
		}
	}

	/** Replaces words of a declaration. */
	void declare(String file, String was, String is) throws IOException {
		Path path = home().resolve("jobs").resolve(PROGRAMME).resolve(file);
		String text = Files.readString(path, StandardCharsets.UTF_8);
		if (!text.contains(was)) {
			throw new IllegalArgumentException(file + " does not say " + was);
		}
		Files.writeString(path, text.replace(was, is), StandardCharsets.UTF_8);
	}

	/** Nothing that a rule finds stops the month: these figures are wrong on purpose. */
	void letPass() throws IOException {
		try (Stream<Path> rules = Files.list(home().resolve("jobs").resolve(PROGRAMME).resolve("rules"))) {
			for (Path rule : rules.filter((path) -> path.toString().endsWith(".yaml")).toList()) {
				String text = Files.readString(rule, StandardCharsets.UTF_8);
				Files.writeString(rule,
						text.replace("severity: error", "severity: query").replaceAll("(?m)^blocking:.*\n", ""),
						StandardCharsets.UTF_8);
			}
		}
	}

	/** A unit sends nothing. */
	void remove(String unit, Map<String, String> names) throws IOException {
		Files.delete(file(unit, names));
	}

	/** A unit is no more from September on. */
	void end(String unit, String successor) throws IOException {
		Path file = home().resolve("jobs").resolve(PROGRAMME).resolve("units.csv");
		List<String> lines = new ArrayList<>();
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			lines.add(line.startsWith("code,") ? line + ",successors"
					: line.startsWith(unit + ",") ? line + "2009-08," + successor : line + ",");
		}
		Files.write(file, lines, StandardCharsets.UTF_8);
	}

	/** A successor's return counts in what the other one had reported. */
	void takeOver(String unit, String successor, Map<String, String> names) throws IOException {
		RawYear year = RawYear.of(home(), 9);
		Map<String, Map<Side, BigDecimal>> then = year.months().get(8).figures().get(unit);
		Map<String, Map<Side, BigDecimal>> own = year.months().get(9).figures().get(successor);
		for (String indicator : OfficeWords.REPORTED) {
			for (Side side : List.of(Side.YTD, Side.YEAR_AGO)) {
				type(successor, names, indicator, side,
						own.get(indicator).get(side).add(then.get(indicator).get(side)));
			}
		}
	}

	/** Types another figure into a unit's return; null empties the cell. */
	void type(String unit, Map<String, String> names, String indicator, Side side, @Nullable BigDecimal value)
			throws IOException {
		Path file = file(unit, names);
		RawSheet sheet = RawMonth.one(RawSheet.of(file), "主要指标月报表");
		RawTable table = RawMonth.indicators(sheet);
		int row = 0;
		while (!indicator.equals(OfficeWords.indicator(table.rows().get(row).get("指标")))) {
			row++;
		}
		long factor = OfficeWords.factor(table.rows().get(row).getOrDefault("单位", ""), indicator);
		byte[] bytes = Files.readAllBytes(file);
		try (InputStream in = new java.io.ByteArrayInputStream(bytes); Workbook workbook = WorkbookFactory.create(in)) {
			Row found = workbook.getSheet(sheet.name()).getRow(table.first() + row);
			Cell cell = found.getCell(table.columns().get(side.measure()));
			if (value == null) {
				cell.setBlank();
			}
			else {
				cell.setCellValue(value.divide(BigDecimal.valueOf(factor)).doubleValue());
			}
			try (OutputStream out = Files.newOutputStream(file)) {
				workbook.write(out);
			}
		}
	}

	private Path file(String unit, Map<String, String> names) throws IOException {
		try (Stream<Path> files = Files.list(this.office.inbox(MONTH))) {
			List<Path> all = files.sorted().toList();
			for (Path file : all) {
				if (unit.equals(RawMonth.unit(RawSheet.of(file), names))) {
					return file;
				}
			}
		}
		throw new IllegalArgumentException("no return of " + unit);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
