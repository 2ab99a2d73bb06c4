package org.huizong.recomputed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A month's folder as numbers.
 *
 * @param figures reported by unit, indicator and side, in the office's units of measure
 * @param projects registers by unit
 * @param province year to date and a year ago by city name and indicator
 */
record RawMonth(int month, Map<String, Map<String, Map<Side, BigDecimal>>> figures, Map<String, List<Project>> projects,
		Map<String, Map<String, Map<Side, BigDecimal>>> province) {

	/**
	 * Reads a folder.
	 * @param unitNames code by every name that returns use, without blanks
	 * @param codes names of the code lists
	 */
	static RawMonth of(Path folder, int month, Map<String, String> unitNames, CodeNames codes) {
		RawMonth read = new RawMonth(month, new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>());
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.sorted().toList()) {
				read.add(file, unitNames, codes);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return read;
	}

	/** A unit's years to date, this year's and last year's. */
	Map<String, Map<Side, BigDecimal>> stays(String unit) {
		Map<String, Map<Side, BigDecimal>> stays = new LinkedHashMap<>();
		this.figures.get(unit).forEach((indicator, sides) -> {
			Map<Side, BigDecimal> kept = new TreeMap<>(sides);
			kept.remove(Side.MONTH);
			stays.put(indicator, kept);
		});
		return stays;
	}

	/** As if a unit had been part of another. */
	RawMonth merged(String unit, String into) {
		Map<String, Map<String, Map<Side, BigDecimal>>> merged = new TreeMap<>(this.figures);
		Map<String, Map<Side, BigDecimal>> gone = merged.remove(unit);
		if (gone != null) {
			Map<String, Map<Side, BigDecimal>> both = new LinkedHashMap<>();
			merged.get(into).forEach((indicator, own) -> {
				Map<Side, BigDecimal> sums = new TreeMap<>(own);
				gone.get(indicator).forEach((side, value) -> sums.merge(side, value, BigDecimal::add));
				both.put(indicator, sums);
			});
			merged.put(into, both);
		}
		return new RawMonth(this.month, merged, this.projects, this.province);
	}

	private void add(Path file, Map<String, String> unitNames, CodeNames codes) {
		List<RawSheet> sheets = RawSheet.of(file);
		if (file.getFileName().toString().startsWith("全省")) {
			province(sheets.get(0));
			return;
		}
		String unit = unit(sheets, unitNames);
		if (unit == null) {
			throw new IllegalStateException("no unit in " + file);
		}
		this.figures.put(unit, figures(one(sheets, "主要指标月报表")));
		this.projects.put(unit, projects(one(sheets, "产业项目台账"), codes));
	}

	/** The sheet with a title that has these words. */
	static RawSheet one(List<RawSheet> sheets, String title) {
		return sheets.stream().filter((sheet) -> {
			for (int row = 0; row < Math.min(4, sheet.height()); row++) {
				for (int column = 0; column < sheet.width(row); column++) {
					if (RawSheet.plain(sheet.at(row, column)).contains(title)) {
						return true;
					}
				}
			}
			return false;
		}).findFirst().orElseThrow();
	}

	/** Code of the unit that sent the workbook, null where no sheet names one. */
	static @Nullable String unit(List<RawSheet> sheets, Map<String, String> unitNames) {
		String unit = null;
		for (RawSheet sheet : sheets) {
			unit = (unit != null) ? unit : unit(sheet, unitNames);
		}
		return unit;
	}

	private static @Nullable String unit(RawSheet sheet, Map<String, String> unitNames) {
		for (int row = 0; row < Math.min(5, sheet.height()); row++) {
			for (int column = 0; column < sheet.width(row); column++) {
				String text = sheet.at(row, column).replace('：', ':');
				for (String label : List.of("填报单位", "报送单位", "单位名称")) {
					if (text.startsWith(label)) {
						String name = text.contains(":") ? text.split(":")[1] : sheet.at(row, column + 1);
						return unitNames
							.get(RawSheet.plain(name.replaceAll("\\s{3,}.*", "").replaceAll("(时间|计量单位)$", "")));
					}
				}
			}
		}
		return null;
	}

	/** The table of an indicator return. */
	static RawTable indicators(RawSheet sheet) {
		return RawTable.of(sheet, OfficeWords.INDICATOR_COLUMNS, List.of("指标", "month", "ytd", "ytd-year-ago"), 2);
	}

	private static Map<String, Map<Side, BigDecimal>> figures(RawSheet sheet) {
		Map<String, Map<Side, BigDecimal>> figures = new LinkedHashMap<>();
		RawTable table = RawTable.of(sheet, OfficeWords.INDICATOR_COLUMNS,
				List.of("指标", "month", "ytd", "ytd-year-ago"), 2);
		for (Map<String, String> row : table.rows()) {
			String indicator = OfficeWords.indicator(row.get("指标"));
			if (indicator != null) {
				BigDecimal factor = BigDecimal.valueOf(OfficeWords.factor(row.getOrDefault("单位", ""), indicator));
				Map<Side, BigDecimal> values = new TreeMap<>();
				for (Side side : Side.values()) {
					BigDecimal value = RawSheet.number(row.get(side.measure()));
					if (value != null) {
						values.put(side, value.multiply(factor));
					}
				}
				figures.put(indicator, values);
			}
		}
		return figures;
	}

	private static List<Project> projects(RawSheet sheet, CodeNames codes) {
		RawTable table = RawTable.of(sheet, OfficeWords.PROJECT_COLUMNS,
				new ArrayList<>(OfficeWords.PROJECT_COLUMNS.keySet()), 2);
		return table.rows()
			.stream()
			.filter((row) -> RawSheet.plain(row.get("项目编号")).matches("[A-Z]+\\d{4}-\\d+"))
			.map((row) -> Project.of(row, codes))
			.toList();
	}

	private void province(RawSheet sheet) {
		for (int row = 0; row < sheet.height(); row++) {
			String city = RawSheet.plain(sheet.at(row, 0));
			if (city.endsWith("市") && !city.equals("设区市")) {
				Map<String, Map<Side, BigDecimal>> values = new LinkedHashMap<>();
				for (int column = 1; column + 1 < sheet.width(row); column += 2) {
					String indicator = OfficeWords.indicator(heading(sheet, column));
					BigDecimal now = RawSheet.number(sheet.at(row, column));
					BigDecimal ago = RawSheet.number(sheet.at(row, column + 1));
					if (indicator != null && now != null && ago != null) {
						values.put(indicator, Map.of(Side.YTD, now, Side.YEAR_AGO, ago));
					}
				}
				this.province.put(city, values);
			}
		}
	}

	private static String heading(RawSheet sheet, int column) {
		for (int row = 0; row < sheet.height(); row++) {
			if (RawSheet.plain(sheet.at(row, 0)).equals("设区市")) {
				return sheet.at(row, column);
			}
		}
		throw new IllegalStateException("no heading on " + sheet.name());
	}

}
