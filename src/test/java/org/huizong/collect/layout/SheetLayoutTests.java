package org.huizong.collect.layout;

import java.util.List;
import java.util.Objects;

import org.huizong.collect.GridWorkbook;
import org.huizong.collect.Samples;
import org.huizong.collect.SmallForms.Read;
import org.huizong.collect.SmallForms;
import org.huizong.collect.flaw.Flaw;
import org.huizong.collect.flaw.IntakeFindings;
import org.huizong.collect.table.CellAccount;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.CellCount.Fate;
import org.huizong.statistics.received.CellCount;
import org.huizong.statistics.received.ReturnRow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sheets as offices lay them out: every cell of the form is read, and nothing beside it.
 */
class SheetLayoutTests {

	private static final String HEAD = "园区月报\n填报单位：上高县|||报告期：2009年9月\n";

	private static final List<String> TWO_PARKS = List.of("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4",
			"360923 科技园 已供地 80 B5", "360923 科技园 收入 900 C5");

	@Test
	void twoTablesSideBySide() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）||企业|产值（万元）
				工业园|3200|412000||甲厂|77
				科技园|80|900||合计|77
				合计|3280|412900
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!E4:F5 表旁的内容4格");
		assertThat(kinds(read)).containsExactly("DATA 4", "DATA 5", "TOTAL 6");
	}

	@Test
	void threeTablesSideBySide() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				指标|本月||园区|已供地（亩）|收入（万元）||企业|产值
				合计|9||工业园|3200|412000||注：|5
				小计|4||科技园|80|900||甲厂|77
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 E4", "360923 工业园 收入 412000 F4",
				"360923 科技园 已供地 80 E5", "360923 科技园 收入 900 F5");
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!A4:I5 表旁的内容8格");
	}

	@Test
	void theWordTotalBesideTheTable() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				科技园|80|900||合计|412900
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!E5:F5 表旁的内容2格");
	}

	@Test
	void marksBeforeTheFirstColumn() {
		Read read = SmallForms.read(GridWorkbook.of("园区", """
				|园区月报
				|填报单位：上高县|||报告期：2009年9月
				|园区|已供地（亩）|收入（万元）
				注1|工业园|3200|412000
				合计|科技园|80|900
				注1：含二期
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 C4", "360923 工业园 收入 412000 D4",
				"360923 科技园 已供地 80 C5", "360923 科技园 收入 900 D5");
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!A4:A5 表旁的内容2格");
	}

	@Test
	void aTotalNamedLeftOfTheTableOnly() {
		Read read = SmallForms.read(GridWorkbook.of("园区", """
				|园区月报
				|填报单位：上高县|||报告期：2009年9月
				|园区|已供地（亩）|收入（万元）
				|工业园|3200|412000
				合计||3200|412000
				"""));
		assertThat(kinds(read)).containsExactly("DATA 4", "TOTAL 5");
	}

	@Test
	void aMemoTableRightOfTheForm() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）||备忘|
				工业园|3200|412000||去年|3100
				科技园|80|900||差|100
				||||小计|3200
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!E4:F6 表旁的内容6格");
	}

	@Test
	void aMemoTableBelowTheForm() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				科技园|80|900

				附：重点企业
				企业|法人|产值
				甲厂|5|6
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("OTHER_TABLE 园区!A7:C9 “附：重点企业”（第7至9行，3行）");
	}

	@Test
	void notesAndHeadingsBetweenTheRows() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				注：含二期
				（续表）
				园区|已供地（亩）|收入（万元）
				科技园|80|900
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4",
				"360923 科技园 已供地 80 B8", "360923 科技园 收入 900 C8");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void aLineOfLabelsBelowWhoseValuesStandUnderFigures() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				科技园|80|900
				填表人|说明|46331
				"""));
		assertThat(read.cells()).isEqualTo(List.of("360923 工业园 已供地 3200 B4", "360923 工业园 收入 412000 C4",
				"360923 科技园 已供地 80 B5", "360923 科技园 收入 900 C5"));
		assertThat(kinds(read)).containsExactly("DATA 4", "DATA 5");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void totalsFirstAndParksCalledLikeThem() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				序号|园区|已供地（亩）|收入（万元）
				合计|2|3280|412900
				1|总部园区|3200|412000
				2|合计科技园|80|900
				|其中：一期|30|300
				"""));
		assertThat(kinds(read)).containsExactly("TOTAL 4", "DATA 5", "DATA 6", "TOTAL 7");
		assertThat(read.told()).isEmpty();
	}

	@Test
	void blankColumnsAndRowsInside() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区||已供地（亩）|核对|收入（万元）

				工业园||3200|1|412000

				科技园||80|合计|900
				"""));
		assertThat(read.cells()).containsExactly("360923 工业园 已供地 3200 C5", "360923 工业园 收入 412000 E5",
				"360923 科技园 已供地 80 C7", "360923 科技园 收入 900 E7");
		assertThat(read.told()).containsExactly("UNDECLARED_COLUMN 园区!D3 “核对”1列，共2格数据");
	}

	@Test
	void theSameTableOnceMoreBelowForAnotherPeriod() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）
				工业园|3200|412000
				科技园|80|900
				2008年9月园区月报
				园区|已供地（亩）|收入（万元）
				工业园|3100|312000
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("OTHER_TABLE 园区!A6:C8 “2008年9月园区月报”（第6至8行，3行）");
	}

	@Test
	void theSameColumnsOnceMoreBeside() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				园区|已供地（亩）|收入（万元）|园区|已供地（亩）|收入（万元）
				工业园|3200|412000|物流园|5|6
				科技园|80|900|创业园|7|8
				"""));
		assertThat(read.cells()).isEqualTo(TWO_PARKS);
		assertThat(read.told()).containsExactly("OTHER_TABLE 园区!D3:F3 （D至F列，栏目与本表相同）");
	}

	@Test
	void aUnitOfMeasureColumnBesideAHeadingOfItsOwn() {
		Read read = SmallForms.read(
				Samples
					.withForms(List.of(SmallForms.form("revenue", org.huizong.programme.ReturnForm.Kind.REGISTER,
							"营业收入", "营业收入", List.of(SmallForms.text("行业"), unitColumn(),
									SmallForms.figure("本年累计", "万元"), SmallForms.figure("增速", "%"))))),
				GridWorkbook.of("营业收入", """
						营业收入
						填报单位：上高县|||报告期：2009年9月
						行业|计量单位|本年累计|增速（%）
						陶瓷|亿元|1.5|12.5
						食品|万元|300|8
						"""), "2009-09/上高县.xlsx");
		assertThat(read.told()).isEmpty();
		assertThat(read.cells()).containsExactly("360923 陶瓷 计量单位 亿元 B4", "360923 陶瓷 本年累计 15000 C4",
				"360923 陶瓷 增速 12.5 D4", "360923 食品 计量单位 万元 B5", "360923 食品 本年累计 300 C5", "360923 食品 增速 8 D5");
	}

	private static org.huizong.programme.FormColumn unitColumn() {
		return new org.huizong.programme.FormColumn("计量单位", List.of("计量单位"),
				org.huizong.programme.predicate.ColumnType.TEXT, null, null, false, null, null, null, null);
	}

	@Test
	void everyCellOfTheTableIsAccountedFor() {
		Read read = SmallForms.read(GridWorkbook.of("园区", HEAD + """
				序号|园区|已供地（亩）|核对|收入（万元）||备忘
				1|工业园|3200|1|412000||7
				2|科技园|约80|—|—
				|合计|3280||412000
				注：含二期
				序号|园区|已供地（亩）|核对|收入（万元）
				"""));
		assertThat(read.collected().tables().get(0).cells()).containsExactly(new CellCount(Fate.TAKEN, "", 4),
				new CellCount(Fate.BLANK, "", 1), new CellCount(Fate.REFUSED, "", 1),
				new CellCount(Fate.TOTAL, "6:6", 3), new CellCount(Fate.HEADING, "8:8", 5),
				new CellCount(Fate.NOTE, "7:7", 1), new CellCount(Fate.UNREAD, "", 2),
				new CellCount(Fate.UNDECLARED, "", 2));
	}

	@Test
	void aCellThatWasLostStopsTheReturn() {
		List<org.huizong.excel.Workbook.Row> sheet = new java.util.ArrayList<>();
		GridWorkbook.of("园区", "园区|已供地|收入\n工业园|3200|412000").read(0, sheet::add);
		Layout layout = new HeaderFinder(SmallForms.PARKS)
			.find(HeaderCandidates.of(new SheetHead(new org.huizong.excel.Workbook.Sheet(0, "园区", false),
					List.of(sheet.get(0)), List.of(), new java.util.BitSet())), new java.util.BitSet())
			.orElseThrow();
		CellAccount account = new CellAccount(new TableArea(layout));
		account.count(sheet.get(1));
		assertThat(account.difference(account.settle(List.of()))).hasValueSatisfying((difference) -> {
			assertThat(difference.held().zh()).isEqualTo("3");
			assertThat(difference.accounted().zh()).isEqualTo("0");
		});
		Finding finding = new IntakeFindings(SmallForms.PROGRAMME)
			.finding(new Flaw(org.huizong.programme.Rule.Intake.UNACCOUNTED_CELLS, "360923", "parks",
					new Source("2009-09/上高县.xlsx", "园区", "A1", null), "", Text.same("3"), Text.same("0")));
		assertThat(finding.severity()).isEqualTo(Severity.ERROR);
		assertThat(finding.message().zh())
			.isEqualTo("上高县 2009-09/上高县.xlsx 园区!A1: 表内有数据的单元格3，去向说得清的0：程序没有把本表读全，本表不能汇总。请将该文件交市局系统管理员查明原因。");
	}

	private static List<String> kinds(Read read) {
		return Objects.requireNonNull(read.collected().tables().get(0))
			.rows()
			.stream()
			.map((ReturnRow row) -> row.kind() + " " + row.row())
			.toList();
	}

}
