package org.huizong.excel.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook.CellRange;
import org.huizong.excel.Workbook.Row;
import org.huizong.excel.Workbook.RowHandler;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A recording tells its readers what the workbook does; cells are compared in Grid. */
class WorkbookRecordingTests {

	private static final int HEAD = 3;

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void write() throws IOException {
		this.file = this.folder.resolve("return.xlsx");
		try (XSSFWorkbook poi = new XSSFWorkbook(); var out = java.nio.file.Files.newOutputStream(this.file)) {
			XSSFSheet first = poi.createSheet("台账");
			XSSFSheet second = poi.createSheet("草稿");
			for (int i = 0; i < 5; i++) {
				first.createRow(i).createCell(0).setCellValue("项目");
				second.createRow(i).createCell(0).setCellValue(i + 0.5);
			}
			first.getRow(2).setZeroHeight(true);
			first.setColumnHidden(2, true);
			first.addMergedRegion(new CellRangeAddress(1, 2, 0, 3));
			poi.setSheetHidden(1, true);
			poi.getProperties().getCustomProperties().addProperty("form", "projects");
			poi.write(out);
		}
	}

	@Test
	void tellsSheetsPropertiesHiddenColumnsRowsAndMerges() throws IOException {
		try (Workbook workbook = Workbooks.open(this.file, Limits.DEFAULT)) {
			Workbook recorded = RecordedWorkbook.open(WorkbookRecording.of(workbook, (index) -> true, HEAD));
			assertThat(recorded.sheets()).isEqualTo(workbook.sheets()).hasSize(2);
			assertThat(recorded.properties()).isEqualTo(workbook.properties()).containsEntry("form", "projects");
			assertThat(recorded.traits()).isEqualTo(workbook.traits());
			assertThat(recorded.date1904()).isFalse();
			assertThat(told(recorded, 0)).isEqualTo(told(workbook, 0)).contains("hidden 2 2");
			assertThat(told(recorded, 1)).isEqualTo(told(workbook, 1)).hasSize(5);
			assertThat(recorded.mergedRanges(0)).containsExactly(new CellRange(2, 0, 3, 3));
		}
	}

	@Test
	void saysWhereMoreIsAskedThanWasRecorded() throws IOException {
		try (Workbook workbook = Workbooks.open(this.file, Limits.DEFAULT)) {
			Workbook recorded = RecordedWorkbook.open(WorkbookRecording.of(workbook, (index) -> index == 0, HEAD));
			List<Row> rows = new ArrayList<>();
			recorded.read(1, (row) -> rows.add(row) && rows.size() < HEAD);
			assertThat(rows).hasSize(HEAD);
			assertThatThrownBy(() -> told(recorded, 1)).isInstanceOf(NotRecordedException.class);
			assertThat(told(recorded, 0)).isEqualTo(told(workbook, 0));
		}
	}

	@Test
	void refusesARecordingOfAnotherFormat() {
		assertThatThrownBy(() -> RecordedWorkbook.open(new byte[] { 0, 0, 0, 99 }))
			.isInstanceOf(NotRecordedException.class);
	}

	private static List<String> told(Workbook workbook, int sheet) throws IOException {
		List<String> told = new ArrayList<>();
		workbook.read(sheet, new RowHandler() {

			@Override
			public void hiddenColumns(int first, int last) {
				told.add("hidden " + first + " " + last);
			}

			@Override
			public boolean row(Row row) {
				return told.add(row.toString());
			}

			@Override
			public void merged(CellRange range) {
				told.add(range.toString());
			}

		});
		return told;
	}

}
