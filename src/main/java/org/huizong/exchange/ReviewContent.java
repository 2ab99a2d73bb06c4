package org.huizong.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.huizong.excel.UnreadableWorkbookException.Verdict;
import org.huizong.excel.mark.ListSheet.Column;
import org.huizong.excel.mark.ListSheet.Row;
import org.huizong.excel.mark.ListSheet.Target;
import org.huizong.excel.mark.ListSheet;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.ReviewSheet;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the sheet 审核意见.
 *
 * @param file the workbook it is about, below the programme's input
 * @param explanations what the unit said before, by the finding's number
 */
record ReviewContent(StatisticalProgramme programme, ReferencePeriod period, @Nullable String unit, String file,
		Map<String, String> explanations) {

	private static final int LEVEL = 2;

	private static final int CELL = 4;

	private static final List<Integer> WIDTHS = List.of(5, 15, 8, 11, 9, 14, 16, 22, 44, 26);

	private static final Set<Integer> CENTRED = Set.of(0, 1, 2, 3, 4);

	/**
	 * The sheet.
	 * @param sheets sheets of the workbook that a link can lead to
	 * @param alone why the workbook itself does not follow, empty when it does
	 */
	ListSheet sheet(List<Finding> findings, Set<String> sheets, Optional<Verdict> alone) {
		List<Row> rows = new ArrayList<>();
		for (Finding finding : findings) {
			rows.add(row(finding, rows.size() + 1, sheets));
		}
		return new ListSheet(ReviewSheet.NAME,
				ReviewSheet.NAME + "：" + unitName() + " " + this.period.chinese() + " " + this.programme.title().zh(),
				lines(findings, alone), columns(), rows);
	}

	private String unitName() {
		return Optional.ofNullable(this.unit).flatMap(this.programme::unit).map(ReportingUnit::name).orElse("单位未能认出");
	}

	private static List<Column> columns() {
		List<Column> columns = new ArrayList<>();
		for (String heading : ReviewSheet.HEADINGS) {
			int index = columns.size();
			columns.add(new Column(heading, WIDTHS.get(index), CENTRED.contains(index),
					heading.equals(ReviewSheet.EXPLANATION)));
		}
		return columns;
	}

	private List<String> lines(List<Finding> findings, Optional<Verdict> alone) {
		LocalDate deadline = this.programme.calendar().deadline(this.period);
		LocalDate grace = this.programme.calendar().grace(this.period);
		List<String> lines = new ArrayList<>();
		lines.add("审核单位：" + this.programme.office() + "　　报来文件：" + fileName() + "　　共 " + findings.size() + " 条："
				+ ReturnedWorkbook.counted(findings));
		lines.add("请在报送期限 " + day(deadline) + "（宽限期至 " + day(grace) + "）前更正本工作簿并重新报送；已过期限的，请即办。"
				+ Severity.ERROR.title().zh() + "错误必须更正；" + Severity.QUERY.title().zh() + "问题请更正，确属实情的在“"
				+ ReviewSheet.EXPLANATION + "”栏写明原因和依据；" + Severity.INFO.title().zh() + "问题供核对。");
		lines.add(alone.map((verdict) -> "未能在原件上标注，本工作簿只有审核意见：" + reason(verdict))
			.orElse("有问题的单元格已填色并加批注（强制性 玫红、核实性 浅黄、提示性 浅蓝），其余内容未作改动。重报时请保留本表：说明会自动读取，编号和表头请勿改动。"));
		return lines;
	}

	private String fileName() {
		return this.file.substring(this.file.lastIndexOf('/') + 1);
	}

	private static String day(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	private static String reason(Verdict verdict) {
		return switch (verdict) {
			case ENCRYPTED -> "文件设有打开密码。请取消密码后重报。";
			case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, TOO_MANY_PARTS, TOO_SLOW ->
				"文件太大，不能逐格标注。请按下表所列位置更正原件。";
			case EMPTY, NOT_A_WORKBOOK, HTML_IN_DISGUISE, UNSUPPORTED_FORMAT ->
				"文件不是可以标注的 Excel 工作簿。请用 Excel 或 WPS 另存为 .xlsx 后重报。";
			default -> "文件不能完整打开。请用 Excel 或 WPS 打开核对，另存为 .xlsx 后重报。";
		};
	}

	private Row row(Finding finding, int number, Set<String> sheets) {
		Source place = finding.place();
		boolean here = place != null && place.file().equals(this.file) && !place.sheet().isEmpty();
		Target target = (here && sheets.contains(place.sheet())) ? target(place) : null;
		String seen = finding.seen().isBlank() ? "（空）" : Wording.cut(finding.seen());
		List<String> cells = List.of(String.valueOf(number), finding.id(), finding.severity().title().zh(),
				here ? place.sheet() : "", here ? place.range() : "", finding.field(), seen,
				Wording.cut(finding.expected()), finding.rule() + " " + Wording.sentence(finding),
				this.explanations.getOrDefault(finding.id(), ""));
		return new Row(cells, ReturnedWorkbook.gravity(finding.severity()), LEVEL, target, CELL);
	}

	/** The first cell of a range; of whole rows the one in the first column. */
	private static @Nullable Target target(Source place) {
		String first = place.range().replaceFirst(":.*", "");
		if (first.matches("[0-9]+")) {
			first = "A" + first;
		}
		return first.matches("[A-Z]{1,3}[0-9]+") ? new Target(place.sheet(), first) : null;
	}

}
