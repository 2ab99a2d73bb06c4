package org.huizong.disseminate.month;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.disseminate.Disseminator;
import org.huizong.disseminate.bulletin.BulletinText.Grid;
import org.huizong.disseminate.bulletin.BulletinText.Paragraph;
import org.huizong.disseminate.bulletin.BulletinText;
import org.huizong.disseminate.month.Sentence.Quote;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every published figure is its exact value rounded half up once: months of figures that
 * lie a hair below a half, where a second rounding shows.
 */
class RoundedOnceTests {

	private static final MathContext FAR = new MathContext(60);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int MONTH = 7;

	/** Of 4995 the first rounding makes a half, and the second rounds that up. */
	private static final List<String> TAILS = List.of("4995", "49996", "4449", "44496", "5", "5001", "0049", "004999");

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void isEveryPublishedFigure(long seed, @TempDir Path folder) throws Exception {
		MonthlyResult result = month(new Random(seed));
		Disseminator.write(result, folder);
		int compared = values(result, folder) + rankings(result, folder) + provinces(result, folder) + quotes(result)
				+ cells(folder);
		System.out.println("seed " + seed + ": " + compared + " figures compared");
		assertThat(compared).isGreaterThan(1000);
	}

	private static MonthlyResult month(Random random) {
		UnevenMonth month = new UnevenMonth("2009-0" + MONTH);
		for (String indicator : List.of("FDI", "FDI_CASH", "EXPORT", "OUT_CITY")) {
			for (Measure measure : List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO, Measure.TARGET)) {
				if (measure != Measure.TARGET || !indicator.equals("FDI_CASH")) {
					month.with(indicator, measure, figures(random, 14));
				}
			}
		}
		return month.province("FDI", figures(random, 11)).province("EXPORT", figures(random, 11)).result();
	}

	private static String figures(Random random, int units) {
		List<String> figures = new ArrayList<>();
		for (int i = 0; i < units; i++) {
			figures.add(random.nextInt(3000) + "." + random.nextInt(10) + random.nextInt(10)
					+ TAILS.get(random.nextInt(TAILS.size())));
		}
		return String.join(" ", figures);
	}

	private static int values(MonthlyResult result, Path folder) throws Exception {
		List<List<String>> lines = table(folder, "values.csv");
		for (List<String> line : lines) {
			Measure measure = Measure.valueOf(line.get(4).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
			Indicator indicator = result.programme().indicator(line.get(3));
			Optional<BigDecimal> exact = exact(result, line.get(1), indicator, measure);
			exact.ifPresent((value) -> assertThat(line.get(5)).as(line.toString())
				.isEqualTo(once(value, measure.decimals(indicator)).toPlainString()));
		}
		return lines.size();
	}

	private static int rankings(MonthlyResult result, Path folder) throws Exception {
		List<List<String>> lines = table(folder, "rankings.csv");
		for (List<String> line : lines) {
			Indicator indicator = result.programme().indicator(line.get(1));
			Measure measure = switch (line.get(2)) {
				case "completion" -> Measure.COMPLETION;
				case "growth" -> Measure.GROWTH;
				default -> Measure.YTD;
			};
			exact(result, line.get(3), indicator, measure)
				.ifPresent((value) -> assertThat(line.get(5)).as(line.toString())
					.isEqualTo(once(value, measure.decimals(indicator)).toPlainString()));
		}
		return lines.size();
	}

	/** Distances are between values as published: what a reader subtracts. */
	private static int provinces(MonthlyResult result, Path folder) throws Exception {
		List<List<String>> lines = table(folder, "provinces.csv");
		for (int i = 1; i < lines.size(); i++) {
			if (lines.get(i).get(1).equals(lines.get(i - 1).get(1)) && !lines.get(i).get(9).isEmpty()) {
				assertThat(new BigDecimal(lines.get(i).get(9))).isPositive();
			}
		}
		return lines.size();
	}

	private static int quotes(MonthlyResult result) {
		int compared = 0;
		for (Report report : result.programme().reports()) {
			if (report.kind() == Report.Kind.BULLETIN) {
				for (Quote quote : new BulletinText(new Month(result), report).blocks()
					.stream()
					.flatMap(RoundedOnceTests::quotes)
					.toList()) {
					compared += quoted(result, quote) ? 1 : 0;
				}
			}
		}
		return compared;
	}

	private static Stream<Quote> quotes(BulletinText.Block block) {
		if (block instanceof Paragraph paragraph) {
			return paragraph.sentence().quotes().stream();
		}
		return (block instanceof Grid grid) ? grid.lines().stream().flatMap((line) -> line.entries().stream())
				: Stream.empty();
	}

	private static boolean quoted(MonthlyResult result, Quote quote) {
		BigDecimal printed = quote.printed().value();
		if (printed == null) {
			return false;
		}
		if (quote.cited() instanceof Cited.Figure figure) {
			Indicator indicator = result.programme().indicator(figure.key().indicator());
			exact(result, figure.key().unit(), indicator, figure.key().measure())
				.ifPresent((value) -> assertThat(printed).as(quote.toString())
					.isEqualByComparingTo(once(value, figure.key().measure().decimals(indicator))));
		}
		if (quote.cited() instanceof Cited.Spread spread
				&& spread.statistic() == Cited.Spread.Statistic.TOP_THREE_SHARE) {
			List<BigDecimal> values = units(result, spread.indicator());
			BigDecimal top = sum(values.stream().sorted(java.util.Comparator.reverseOrder()).limit(3).toList());
			assertThat(printed).as(quote.toString())
				.isEqualByComparingTo(once(top.multiply(HUNDRED).divide(sum(values), FAR), 2));
		}
		return true;
	}

	/** No cell holds more decimals than it shows: Excel rounds nothing. */
	private static int cells(Path folder) throws Exception {
		int compared = 0;
		try (InputStream in = Files.newInputStream(folder.resolve("open-economy-2009-0" + MONTH + "-v1.xlsx"));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
				for (org.apache.poi.ss.usermodel.Row row : sheet) {
					for (Cell cell : row) {
						if (cell.getCellType() == CellType.NUMERIC) {
							String format = cell.getCellStyle().getDataFormatString().split(";")[0];
							if (format.contains("0") && !format.contains("y")) {
								int decimals = format.contains(".")
										? format.substring(format.indexOf('.') + 1).replaceAll("[^0]", "").length() : 0;
								BigDecimal held = BigDecimal.valueOf(cell.getNumericCellValue());
								assertThat(once(held, decimals)).as(sheet.getSheetName() + "!" + cell.getAddress())
									.isEqualByComparingTo(held);
								compared++;
							}
						}
					}
				}
			}
		}
		return compared;
	}

	/** The exact value from the figures put in; empty for what is checked elsewhere. */
	private static Optional<BigDecimal> exact(MonthlyResult result, String unit, Indicator indicator, Measure measure) {
		Observations all = result.observations();
		Optional<BigDecimal> own = all.find(unit, indicator.code(), measure).map(Observation::value);
		Optional<BigDecimal> now = all.value(unit, indicator.code(), Measure.YTD);
		Optional<BigDecimal> base = all.value(unit, indicator.code(), Measure.YTD_YEAR_AGO);
		Optional<BigDecimal> target = all.value(unit, indicator.code(), Measure.TARGET);
		String city = result.programme().city().code();
		if (own.isEmpty() || now.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal ytd = now.get();
		return switch (measure) {
			case MONTH, YTD, YTD_YEAR_AGO, TARGET -> own;
			case DIFFERENCE -> Optional.of(ytd.subtract(base.orElseThrow()));
			case GROWTH -> Optional.of(percent(ytd.subtract(base.orElseThrow()), base.get()));
			case SHARE -> Optional.of(percent(ytd, all.value(city, indicator.code(), Measure.YTD).orElseThrow()));
			case CONTRIBUTION -> Optional.of(percent(ytd.subtract(base.orElseThrow()),
					all.value(city, indicator.code(), Measure.YTD_YEAR_AGO).orElseThrow()));
			case COMPLETION -> Optional.of(percent(ytd, target.orElseThrow()));
			case SCHEDULE_GAP -> Optional.of(once(percent(ytd, target.orElseThrow()), 2)
				.subtract(percent(BigDecimal.valueOf(MONTH), BigDecimal.valueOf(12))));
			case NEEDED_PER_MONTH -> Optional.of(target.orElseThrow()
				.subtract(ytd)
				.max(BigDecimal.ZERO)
				.divide(BigDecimal.valueOf(12 - MONTH), FAR));
			case FORECAST -> Optional.of(ytd.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(MONTH), FAR));
			case FORECAST_COMPLETION ->
				Optional.of(percent(ytd.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(MONTH), FAR),
						target.orElseThrow()));
			default -> Optional.empty();
		};
	}

	private static List<BigDecimal> units(MonthlyResult result, String indicator) {
		return result.coverage()
			.expected()
			.stream()
			.flatMap((unit) -> result.observations().value(unit, indicator, Measure.YTD).stream())
			.toList();
	}

	private static BigDecimal sum(List<BigDecimal> values) {
		return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, FAR);
	}

	private static BigDecimal once(BigDecimal value, int decimals) {
		return value.setScale(decimals, RoundingMode.HALF_UP);
	}

	private static List<List<String>> table(Path folder, String name) throws Exception {
		return Files.readString(folder.resolve("tables").resolve(name), StandardCharsets.UTF_8)
			.lines()
			.skip(1)
			.map((line) -> List.of(line.split(",", -1)))
			.toList();
	}

}
