package org.huizong.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.huizong.collect.identity.Identification;
import org.huizong.collect.identity.Identifier;
import org.huizong.collect.table.Collected;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Text;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;

/** Forms of few columns, and what is read of a sheet by them, a line a cell. */
public final class SmallForms {

	/** A list of parks: 园区, 已供地 in 亩, 收入 in 万元. */
	public static final ReturnForm PARKS = form("parks", ReturnForm.Kind.REGISTER, "园区月报", "园区",
			List.of(text("园区"), figure("已供地", "亩"), figure("收入", "万元")));

	/** A list by industry in 万元, as are many tables of an industrial monthly. */
	public static final ReturnForm REVENUE = form("revenue", ReturnForm.Kind.REGISTER, "营业收入", "营业收入",
			List.of(text("行业"), figure("本年累计", "万元"), figure("上年同期累计", "万元"), figure("增速", "%")));

	/** The same columns in 亿元. */
	public static final ReturnForm PROFIT = form("profit", ReturnForm.Kind.REGISTER, "利润总额", "利润总额",
			List.of(text("行业"), figure("本年累计", "亿元"), figure("上年同期累计", "亿元"), figure("增速", "%")));

	/** The other forms of the shipped programme aside. */
	public static final StatisticalProgramme PROGRAMME = Samples.withForms(List.of(PARKS));

	private SmallForms() {
	}

	public static ReturnForm form(String code, ReturnForm.Kind kind, String title, String sheet,
			List<FormColumn> columns) {
		return new ReturnForm(code, Text.same(title), kind, ReturnForm.Holder.UNIT, ReturnForm.Periodicity.MONTHLY,
				List.of(sheet), List.of(title), columns, List.of(columns.get(0).name()), List.of("合计", "总计", "小计"),
				List.of("注", "说明", "填表人"),
				new ReturnForm.HeaderLabels(List.of("填报单位"), List.of("报告期"), List.of("计量单位")), false,
				ReturnForm.Hidden.READ, List.of("序号"));
	}

	public static FormColumn text(String name) {
		return new FormColumn(name, List.of(name), ColumnType.TEXT, null, null, true, null, null, null, null);
	}

	public static FormColumn figure(String name, String unit) {
		return new FormColumn(name, List.of(name + "(" + unit + ")", name), ColumnType.DECIMAL, unit, null, true, null,
				null, null, null);
	}

	public static Read read(GridWorkbook workbook) {
		return read(PROGRAMME, workbook, "2009-09/上高县.xlsx");
	}

	public static Read read(StatisticalProgramme programme, GridWorkbook workbook, String path) {
		try {
			Identification identification = new Identifier(programme).identify(workbook, Samples.file(path),
					Samples.SEPTEMBER);
			List<Finding> findings = new ArrayList<>(identification.findings());
			if (identification.unit() == null || identification.forms().isEmpty()) {
				return new Read(List.of(), findings, new Collected(List.of(), List.of()));
			}
			Collected collected = new WorkbookReader(programme).read(workbook, identification,
					Objects.requireNonNull(identification.unit()));
			findings.addAll(collected.findings());
			return new Read(collected.tables()
				.stream()
				.flatMap((table) -> table.rows().stream())
				.filter((row) -> row.kind() == ReturnRow.RowKind.DATA)
				.flatMap((row) -> cells(programme.form(row.form()), row))
				.toList(), findings, collected);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> cells(ReturnForm form, ReturnRow row) {
		String key = String.valueOf(Objects.requireNonNull(row.cells().get(form.key().get(0))).value());
		return form.columns()
			.stream()
			.filter((column) -> !form.key().contains(column.name()))
			.map((column) -> row.unit() + " " + key + " " + column.name() + " "
					+ shown(Objects.requireNonNull(row.cells().get(column.name()))));
	}

	private static String shown(ReturnCell cell) {
		String value = (cell.value() instanceof BigDecimal figure) ? figure.toPlainString()
				: String.valueOf(cell.value());
		return value + " " + cell.address();
	}

	/**
	 * What was read.
	 *
	 * @param cells of data rows: unit, key, column, value and address
	 */
	public record Read(List<String> cells, List<Finding> findings, Collected collected) {

		/** Rule, place and what was seen. */
		public List<String> told() {
			return this.findings.stream().map((finding) -> finding.rule() + " " + where(finding)).toList();
		}

		private static String where(Finding finding) {
			return (finding.place() != null)
					? finding.place().sheet() + "!" + finding.place().range() + " " + finding.seen()
					: String.valueOf(finding.form());
		}

	}

}
