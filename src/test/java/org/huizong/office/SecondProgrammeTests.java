package org.huizong.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Another city with its own units, indicators and forms: a folder under jobs and no Java.
 */
class SecondProgrammeTests {

	@TempDir
	private Path home;

	private OfficeFolder office;

	@BeforeEach
	void yunxi() throws IOException {
		OfficeFolder.copy(OfficeFolder.REPOSITORY.resolve("src/test/resources/jobs/construction"),
				this.home.resolve("jobs/construction"));
		this.office = OfficeFolder.at(this.home);
		write("2026-10/河东区10月.xlsx", returns("河东区", "12.5", "80.4", "70.1", "6", "40.2", "44"));
		write("2026-10/青石 10 月报表.xlsx", returns("青石", "3", "20.1", "25", "2", "12.3", "0"));
		write("2026/计划.xlsx", List.of(new Table("计划", List.of(List.of("全年竣工计划"), List.of("年份:2026年"),
				List.of("县区", "竣工面积(万平方米)"), List.of("河东区", 60), List.of("青石县", 15)))));
	}

	@Test
	void isConsolidatedWithoutTheUnitThatIsMissing() throws Exception {
		Child.Ended ended = Child.huizong(this.office, "run", "construction", "2026-10");
		assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
		assertThat(ended.out()).contains("应报 3 个单位，已报 2 个").contains("白塘");
		List<String> values = Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/values.csv"),
				StandardCharsets.UTF_8);
		assertThat(values).anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,STARTED,ytd,100.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,ytd,52.5,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,target,75.0,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED,completion,70.00,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990100,云溪市,COMPLETED_SHARE,ytd,52.24,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990121,青石县,STARTED,growth,-19.6,A"))
			.anyMatch((line) -> line.startsWith("2026-10,990121,青石县,COMPLETED,growth,,M"))
			.anyMatch((line) -> line.startsWith("2026-10,990122,白塘县,STARTED,ytd,,L"))
			.anyMatch((line) -> line.startsWith("2026-10,990102,河东区,SITES,ytd,1,A"));
		assertThat(Files.readAllLines(this.home.resolve("output/construction/2026-10/v1/tables/rankings.csv")))
			.contains("2026-10,STARTED,total,990102,河东区,80.4,1,2,false,");
	}

	private static List<Table> returns(String unit, String... figures) {
		List<Object> started = List.of("新开工房屋面积", figures[0], figures[1], figures[2]);
		List<Object> completed = List.of("竣工面积", figures[3], figures[4], figures[5]);
		Table area = new Table("面积", List.of(List.of("房屋建筑面积月报"), List.of("县区:" + unit, "月份:2026年10月"),
				List.of("项目", "当期", "年初至今", "去年同期"), started, completed, List.of("说明:样例")));
		Table sites = new Table("工地",
				List.of(List.of("在建工地名册"), List.of("县区:" + unit, "月份:2026-10"),
						List.of("工地号", "工程名称", "用途", "面积(平方米)", "造价(万元)", "开工日期", "竣工日期"),
						List.of(unit + "-1", "样例一号楼", "住房", "12,000", 4800, "2026.3.1", ""),
						List.of(unit + "-2", "样例二号楼", "学校", 5000, 1500, "2025年9月1日", "2026/8/31")));
		return List.of(area, sites);
	}

	private void write(String name, List<Table> tables) throws IOException {
		Path file = this.home.resolve("input/construction").resolve(name);
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
