package org.huizong.story;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The small programme of another city with one month's returns of two of its three units.
 */
final class ConstructionOffice {

	private ConstructionOffice() {
	}

	static OfficeFolder at(Path home) throws IOException {
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("src/test/resources/jobs/construction"),
				home.resolve("jobs/construction"));
		write(home, "2026-10/河东区10月.xlsx", returns("河东区", "12.5", "80.4", "70.1", "6", "40.2", "44"));
		write(home, "2026-10/青石 10 月报表.xlsx", returns("青石", "3", "20.1", "25", "2", "12.3", "0"));
		write(home, "2026/计划.xlsx", List.of(new Table("计划", List.of(List.of("全年竣工计划"), List.of("年份:2026年"),
				List.of("县区", "竣工面积(万平方米)"), List.of("河东区", 60), List.of("青石县", 15)))));
		return OfficeFolder.at(home);
	}

	/** The third unit's return. */
	static void late(Path home) throws IOException {
		write(home, "2026-10/白塘10月.xlsx", returns("白塘县", "1", "10", "8", "1", "5", "4"));
	}

	/** September's returns of all three units, which October's continue. */
	static void september(Path home) throws IOException {
		write(home, "2026-09/河东区9月.xlsx", of("河东区", 9, "10", "67.9", "60", "4", "34.2", "40"));
		write(home, "2026-09/青石9月.xlsx", of("青石县", 9, "2", "17.1", "20", "1", "10.3", "0"));
		write(home, "2026-09/白塘9月.xlsx", of("白塘县", 9, "1", "9", "7.2", "1", "4", "3.5"));
	}

	private static List<Table> returns(String unit, String... figures) {
		return of(unit, 10, figures);
	}

	private static List<Table> of(String unit, int month, String... figures) {
		List<Object> started = List.of("新开工房屋面积", figures[0], figures[1], figures[2]);
		List<Object> completed = List.of("竣工面积", figures[3], figures[4], figures[5]);
		Table area = new Table("面积", List.of(List.of("房屋建筑面积月报"), List.of("县区:" + unit, "月份:2026年" + month + "月"),
				List.of("项目", "当期", "年初至今", "去年同期"), started, completed, List.of("说明:样例")));
		Table sites = new Table("工地",
				List.of(List.of("在建工地名册"), List.of("县区:" + unit, String.format(Locale.ROOT, "月份:2026-%02d", month)),
						List.of("工地号", "工程名称", "用途", "面积(平方米)", "造价(万元)", "开工日期", "竣工日期"),
						List.of(unit + "-1", "样例一号楼", "住房", "12,000", 4800, "2026.3.1", ""),
						List.of(unit + "-2", "样例二号楼", "学校", 5000, 1500, "2025年9月1日", "2026/8/31")));
		return List.of(area, sites);
	}

	static void write(Path home, String name, List<Table> tables) throws IOException {
		Path file = home.resolve("input/construction").resolve(name);
		Files.createDirectories(file.getParent());
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			for (Table table : tables) {
				Sheet sheet = workbook.createSheet(table.sheet());
				for (List<Object> line : table.rows()) {
					Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
					for (Object value : line) {
						if (value instanceof Number number) {
							row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(number.doubleValue());
						}
						else {
							row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(value.toString());
						}
					}
				}
			}
			workbook.write(out);
		}
	}

	/** A sheet as a grid. */
	private record Table(String sheet, List<List<Object>> rows) {
	}

}
