package org.huizong.story;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A published figure leads to the cell it was read from, and that cell holds it. */
@Tag("story")
class TraceTests {

	private static final long SEED = 360900;

	private static final int CHOSEN = 200;

	/** Read from a cell, not computed from several. */
	private static final Set<String> READ = Set.of("month", "ytd", "ytd-year-ago", "target");

	private final Map<Path, Workbook> open = new HashMap<>();

	static List<ReferencePeriod> months() {
		return ShippedYear.MONTHS;
	}

	@Test
	void cellsHoldTheFiguresThatNameThem() throws IOException {
		System.out.println("seed " + SEED);
		for (Map<String, String> figure : chosen()) {
			BigDecimal value = new BigDecimal(figure.get("value"));
			assertThat(traced(figure)).as("%s", figure).isEqualByComparingTo(value);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "万载县 | 实际利用外资 | 上年同期累计 | 1128.56 | 1,128.56",
			"高安市 | 引进市外资金 | 本年累计 | 121640 | 12.164", "袁州区 | 实际利用外资 | 本年累计 | 2035.8 | ''" })
	void textOfTheCellStandsBesideWhatWasReadFromIt(String unit, String indicator, String measure, String figure,
			String text) {
		List<String> wanted = List.of(unit, indicator, measure, figure);
		List<Row> rows = new ArrayList<>();
		for (Row row : ShippedYear.workbook(ReferencePeriod.parse("2009-09")).getSheet("数据来源")) {
			if (Stream.of(0, 1, 3, 4)
				.map((column) -> PublishedSheet.text(row.getCell(column)))
				.toList()
				.equals(wanted)) {
				rows.add(row);
			}
		}
		assertThat(rows).singleElement().extracting((row) -> PublishedSheet.text(row.getCell(8))).isEqualTo(text);
	}

	@ParameterizedTest
	@MethodSource("months")
	void listOfSourcesAndTablesOfUnitsLeadToEachOther(ReferencePeriod month) {
		Workbook workbook = ShippedYear.workbook(month);
		Sheet sources = workbook.getSheet("数据来源");
		int links = 0;
		for (Row row : sources) {
			Cell back = row.getCell(9);
			Hyperlink link = (back != null) ? back.getHyperlink() : null;
			if (link != null) {
				links++;
				Cell figure = cell(workbook, link.getAddress());
				assertThat(label(figure)).as(PublishedSheet.place(figure))
					.isEqualTo(PublishedSheet.text(row.getCell(0)));
				assertThat(PublishedSheet.text(figure)).as(PublishedSheet.place(figure))
					.isEqualTo(PublishedSheet.text(row.getCell(4)));
				assertThat(cell(workbook, figure.getHyperlink().getAddress())).isSameAs(back);
			}
		}
		assertThat(links).isEqualTo(sources.getLastRowNum() - 3).isGreaterThan(600);
	}

	@ParameterizedTest
	@MethodSource("months")
	void everyLinkOfATableOfUnitsEndsAtItsOwnFigure(ReferencePeriod month) {
		Workbook workbook = ShippedYear.workbook(month);
		int links = 0;
		for (String name : List.of("各县市区主要指标", "项目", "进度对比", "县区对比")) {
			for (Row row : workbook.getSheet(name)) {
				for (Cell cell : row) {
					Hyperlink link = cell.getHyperlink();
					if (link != null) {
						links++;
						Row source = cell(workbook, link.getAddress()).getRow();
						assertThat(PublishedSheet.text(source.getCell(0))).isEqualTo(label(cell));
						assertThat(PublishedSheet.text(source.getCell(4))).as(PublishedSheet.place(cell))
							.isEqualTo(PublishedSheet.text(cell));
					}
				}
			}
		}
		assertThat(links).isGreaterThan(700);
	}

	private static List<Map<String, String>> chosen() throws IOException {
		List<Map<String, String>> figures = new ArrayList<>();
		for (ReferencePeriod month : ShippedYear.MONTHS) {
			PublishedTable.rows(ShippedYear.vintage(month).resolve("tables/values.csv"))
				.stream()
				.filter((row) -> READ.contains(row.get("measure")) && !row.get("source").isEmpty())
				.filter((row) -> !row.get("value").isEmpty() && !row.get("unit_code").equals("360900"))
				.forEach(figures::add);
		}
		Collections.shuffle(figures, new Random(SEED));
		return figures.subList(0, CHOSEN);
	}

	/** The figure as the cells have it that it names. */
	private BigDecimal traced(Map<String, String> figure) throws IOException {
		List<List<Cell>> sources = new ArrayList<>();
		for (String source : figure.get("source").split("; ")) {
			sources.add(cells(source));
		}
		boolean ratio = figure.get("indicator").matches("FDI_CASH_SHARE|FULFILMENT|FDI_FULFILMENT");
		if (ratio) {
			return share(figure, sources);
		}
		assertThat(sources).as("%s", figure).hasSize(1);
		List<Cell> cells = sources.get(0);
		boolean register = !figure.get("indicator").matches("(FDI|OUT|EXPORT).*")
				|| figure.get("indicator").matches("FDI_(APPROVED|STARTED)");
		if (!register) {
			assertThat(cells).hasSize(1);
			return number(cells.get(0));
		}
		return figure.get("indicator").equals("INVESTMENT")
				? cells.stream().map(TraceTests::number).reduce(BigDecimal.ZERO, BigDecimal::add)
				: BigDecimal.valueOf(cells.size());
	}

	/** The smaller over the greater: a part over its whole. */
	private static BigDecimal share(Map<String, String> figure, List<List<Cell>> sources) {
		List<BigDecimal> parts = figure.get("indicator").equals("FDI_CASH_SHARE")
				? sources.stream().flatMap(List::stream).map(TraceTests::number).sorted().toList()
				: sources.stream().map((cells) -> BigDecimal.valueOf(cells.size())).sorted().toList();
		BigDecimal whole = parts.get(parts.size() - 1);
		return parts.get(0).multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
	}

	/** Cells of {@code file#sheet!A5,A7:A9}; none where it says that no row matched. */
	private List<Cell> cells(String source) throws IOException {
		String file = source.substring(0, source.indexOf('#'));
		String place = source.substring(source.indexOf('#') + 1);
		Sheet sheet = workbook(file).getSheet(place.substring(0, place.lastIndexOf('!')));
		String ranges = place.substring(place.lastIndexOf('!') + 1);
		List<Cell> cells = new ArrayList<>();
		if (ranges.endsWith("（符合条件 0 行）")) {
			return cells;
		}
		for (String range : ranges.split(",")) {
			CellRangeAddress.valueOf(range)
				.forEach((address) -> cells.add(sheet.getRow(address.getRow()).getCell(address.getColumn())));
		}
		return cells;
	}

	private Workbook workbook(String file) throws IOException {
		Path path = ShippedYear.office().home().resolve("input/open-economy").resolve(file);
		Workbook workbook = this.open.get(path);
		if (workbook == null) {
			workbook = WorkbookFactory.create(path.toFile(), null, true);
			this.open.put(path, workbook);
		}
		return workbook;
	}

	/** The number a statistician reads in the cell, in 万 where its row says 亿. */
	private static BigDecimal number(Cell cell) {
		boolean hundredMillions = false;
		for (Cell other : cell.getRow()) {
			hundredMillions |= other.getCellType() == CellType.STRING && other.getStringCellValue().equals("亿元");
		}
		BigDecimal number = plain(cell);
		return hundredMillions ? number.scaleByPowerOfTen(4) : number;
	}

	private static BigDecimal plain(Cell cell) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return (type == CellType.NUMERIC) ? new BigDecimal(NumberToTextConverter.toText(cell.getNumericCellValue()))
				: new BigDecimal(
						Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFKC).replaceAll("[,\\s]", ""));
	}

	/** Follows {@code 'sheet'!A1}. */
	private static Cell cell(Workbook workbook, String address) {
		CellReference reference = new CellReference(address);
		return workbook.getSheet(reference.getSheetName()).getRow(reference.getRow()).getCell(reference.getCol());
	}

	private static String label(Cell cell) {
		return PublishedSheet.text(cell.getRow().getCell(0));
	}

}
