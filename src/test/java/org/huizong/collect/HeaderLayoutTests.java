package org.huizong.collect;

import java.util.List;

import org.huizong.collect.SmallForms.Read;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.predicate.ColumnType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Headers, titles and units of measure as offices place them. */
class HeaderLayoutTests {

	private static final String HEAD = "园区月报\n填报单位：上高县|||报告期：2009年9月\n";

	private static final ReturnForm BANDED = SmallForms.form("banded", ReturnForm.Kind.REGISTER, "园区月报", "园区", List
		.of(SmallForms.text("园区"), column("本月", "亩", "已供地/本月"), column("累计", "亩", "已供地/累计"), column("收入", "万元", "收入")));

	private static final List<String> ONE = List.of("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4");

	@Test
	void aHeaderOfTwoRowsBesideAnotherTable() {
		Read read = banded(HEAD + """
				园区|已供地（亩）||收入（万元）||企业|产值
				|本月|累计||||本月
				工业园|10|3200|412000||合计|77
				""", "A3:A4", "B3:C3", "D3:D4");
		assertThat(read.cells()).containsExactly("360923 工业园 本月 10 B5", "360923 工业园 累计 3200 C5",
				"360923 工业园 收入 412000 D5");
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!F5:G5 表旁的内容2格");
	}

	@Test
	void aHeaderOfThreeRows() {
		Read read = banded(HEAD + """
				园区|园区建设情况||
				|已供地（亩）||收入（万元）
				|本月|累计|
				甲|1|2|3
				工业园|10|3200|412000
				""", "A3:A5", "B3:D3", "B4:C4", "D4:D5");
		assertThat(read.cells()).containsExactly("360923 工业园 本月 10 B7", "360923 工业园 累计 3200 C7",
				"360923 工业园 收入 412000 D7");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void sectionsMergedOverTheTable() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				省级园区
				工业园|3200|412000
				县级园区
				科技园|80|900
				""", "A4:C4", "A6:C6"));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 B5", "360923 工业园 收入 412000 C5",
				"360923 科技园 已供地 80 B7", "360923 科技园 收入 900 C7");
		assertThat(read.told()).isEmpty();
		assertThat(read.collected().tables().get(0).ignored()).isEqualTo(2);
	}

	@Test
	void hiddenRowsAreReadAndTold() {
		GridWorkbook grid = GridWorkbook.of("园区", HEAD + "园区|已供地（亩）|收入（万元）\n工业园|3200|412000\n科技园|80|900\n");
		Read read = SmallForms.read(new GridWorkbook() {
			@Override
			public List<Sheet> sheets() {
				return grid.sheets();
			}

			@Override
			public void read(int index, RowHandler handler) {
				grid.read(index, (row) -> handler.row(new Row(row.number(), row.number() == 5, row.cells())));
			}
		});
		assertThat(read.cells()).hasSize(4).contains("360923 科技园 收入 900 C5");
		assertThat(read.told()).containsExactly("HIDDEN 园区!A5 第5行起有1行是隐藏的");
	}

	@Test
	void aTitleBelowStampsAndTheOffice() {
		Read read = SmallForms.read(GridWorkbook.of("Sheet1", """
				附件3
				内部资料 注意保存
				上高县商务局（盖章）
				园区月报
				填报单位：上高县|||报告期：2009年9月
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 B7", "360923 工业园 收入 412000 C7");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void onlyTheSheetsNameAnnouncesTheForm() {
		Read read = SmallForms.read(GridWorkbook.of("园区", "\n" + HEAD.substring(5) + "园区|已供地|收入\n工业园|3200|412000\n")
			.and("Sheet2", "\n" + HEAD.substring(5) + "园区|已供地|收入\n工业园|1|2\n"));
		assertThat(read.cells()).isEqualTo(ONE);
		assertThat(read.told()).containsExactly("RESEMBLING_SHEET Sheet2!A1 工作表“Sheet2”");
	}

	@Test
	void unitsOfMeasureInSeveralPlaces() {
		Read read = SmallForms.read(GridWorkbook.of("园区", """
				园区月报（单位：亿元）
				填报单位：上高县|||报告期：2009年9月
				园区|已供地（公顷）|收入（亿元）
				工业园|10|41.2
				科技园|'30亩|'900万元
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 150 B4", "360923 工业园 收入 412000 C4",
				"360923 科技园 已供地 30 B5", "360923 科技园 收入 900 C5");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void manyTitlesOnOneSheet() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000

				明年园区发展计划
				园区|已供地（亩）|收入（万元）
				工业园|9999|999999

				上年同期园区情况
				园区|已供地（亩）|收入（万元）
				工业园|3100|312000
				"""));
		assertThat(read.cells()).isEqualTo(ONE);
		assertThat(read.told()).containsExactly("OTHER_TABLE 园区!A6:C12 “明年园区发展计划”（第6至12行，6行）");
	}

	@Test
	void aPageSplitInTwoWithItsColumnsOnASecondSheet() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + "园区|已供地（亩）\n工业园|3200\n")
			.and("园区续", "园区月报（续表）\n填报单位：上高县|||报告期：2009年9月\n园区|收入（万元）\n工业园|412000\n"));
		assertThat(read.cells()).as("read where it stands")
			.contains("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 B4");
		assertThat(read.told()).as("what each sheet lacks is said")
			.containsExactly("MISSING_COLUMN 园区!A3:B3 ", "MISSING_COLUMN 园区续!A3:B3 ");
	}

	private static FormColumn column(String name, String unit, String heading) {
		return new FormColumn(name, List.of(heading), ColumnType.DECIMAL, unit, null, true, null, null, null, null);
	}

	private static Read banded(String grid, String... merges) {
		return SmallForms.read(Samples.withForms(List.of(BANDED)), GridWorkbook.of("园区", grid, merges),
				"2009-09/上高县.xlsx");
	}

}
