package org.huizong.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The example year as workbooks: fourteen returns and the provincial table a month, and
 * the year's targets and campaign. The same seed gives the same bytes.
 */
final class SampleYear {

	private final Figures figures;

	SampleYear(Figures figures) {
		this.figures = figures;
	}

	/** Every workbook by its path below {@code input/open-economy}. */
	Map<String, byte[]> workbooks() {
		Map<String, byte[]> workbooks = new TreeMap<>();
		CityWorkbooks city = new CityWorkbooks(this.figures);
		workbooks.put("2009/2009年开放型经济年度目标.xlsx", xlsx(city::targets));
		workbooks.put("2009/百日大会战安排.xlsx", xlsx(city::campaign));
		IntStream.rangeClosed(1, Flow.MONTHS).forEach((month) -> workbooks.putAll(workbooks(month)));
		return workbooks;
	}

	/** The workbooks of one month. */
	Map<String, byte[]> workbooks(int month) {
		Map<String, byte[]> workbooks = new TreeMap<>();
		String folder = "2009-0" + month + "/";
		CityWorkbooks city = new CityWorkbooks(this.figures);
		workbooks.put(folder + "全省设区市主要指标2009年" + month + "月.xlsx", xlsx((workbook) -> city.province(workbook, month)));
		Plan.UNITS.forEach((unit) -> {
			UnitWorkbook made = new UnitWorkbook(this.figures, unit, month);
			Habits habits = Habits.of(unit);
			workbooks.put(folder + habits.fileName(month), habits.old() ? xls(made::write) : xlsx(made::write));
		});
		return workbooks;
	}

	/** Writes workbooks below the folder. */
	static void write(Map<String, byte[]> workbooks, Path folder) throws IOException {
		for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
			Path file = folder.resolve(workbook.getKey());
			Files.createDirectories(file.getParent());
			Files.write(file, workbook.getValue());
		}
	}

	private static byte[] xlsx(Consumer<Workbook> content) {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			content.accept(workbook);
			workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(1254355200000L)));
			return SteadyZip.of(bytes(workbook));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] xls(Consumer<Workbook> content) {
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			content.accept(workbook);
			return bytes(workbook);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] bytes(Workbook workbook) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		workbook.write(out);
		return out.toByteArray();
	}

}
