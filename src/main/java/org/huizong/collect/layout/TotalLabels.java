package org.huizong.collect.layout;

import java.util.List;
import java.util.regex.Pattern;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.name.Heading;
import org.huizong.collect.name.Normaliser;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;

/**
 * Tells total rows by their labels, such as 合计 or 外资小计, in the table's own columns. What
 * is named stays a row of the form: 总部园区 is a park, and a project with a number is none,
 * whatever it is called.
 */
public final class TotalLabels {

	private static final Pattern PART = Pattern.compile("其中[:,，：].*|其中");

	private static final int LEADING = 2;

	private static final int LABELLED = 4;

	private final ReturnForm form;

	private final TableArea area;

	private final List<Placed> keys;

	private final List<Placed> naming;

	private final List<String> labels;

	public TotalLabels(Layout layout, TableArea area) {
		this.form = layout.form();
		this.area = area;
		this.keys = layout.columns().stream().filter((placed) -> key(placed.column())).toList();
		this.naming = layout.columns()
			.stream()
			.filter((placed) -> placed.column().required() && !placed.column().type().numeric())
			.filter((placed) -> !key(placed.column()))
			.toList();
		this.labels = layout.form().totalLabels().stream().map(Normaliser::plain).toList();
	}

	/** Whether the cell holds the label of a total row. */
	public boolean labels(Cell cell) {
		if (cell.type() != Cell.Type.TEXT) {
			return false;
		}
		String bare = bare(cell);
		for (String label : this.labels) {
			if (bare.endsWith(label)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the row is a total: a label stands among its first texts, or left of the
	 * table, and nothing names a row of the form; or the label alone stands where the row
	 * is named or left of it. What is told 其中 below a row of a list is part of that row.
	 */
	public boolean total(Row row, List<Cell> own) {
		if (this.labels.isEmpty()) {
			return false;
		}
		List<Cell> texts = Rows.texts(own);
		return leads(texts, row) || labelled(texts) && unnamed(row) || labelledBefore(row) && blank(row);
	}

	private boolean leads(List<Cell> texts, Row row) {
		for (Cell cell : texts.subList(0, Math.min(LEADING, texts.size()))) {
			if (alone(cell, row) || part(cell)) {
				return true;
			}
		}
		return false;
	}

	private boolean labelled(List<Cell> texts) {
		for (Cell cell : texts.subList(0, Math.min(LABELLED, texts.size()))) {
			if (labels(cell)) {
				return true;
			}
		}
		return false;
	}

	private boolean labelledBefore(Row row) {
		for (Cell cell : row.cells()) {
			if (!this.area.before(cell.column())) {
				return false;
			}
			if (!Rows.blank(cell) && labels(cell)) {
				return true;
			}
		}
		return false;
	}

	/** The bare label, where no other column tells what is totalled. */
	private boolean alone(Cell cell, Row row) {
		return labels(cell) && this.labels.contains(bare(cell))
				&& (named(cell) || this.naming.stream()
					.filter((placed) -> placed.index() != cell.column())
					.allMatch((placed) -> Rows.cell(row, placed.index()) == null));
	}

	/** Whether the cell stands in the column that names rows, or left of it. */
	private boolean named(Cell cell) {
		return this.keys.stream().anyMatch((placed) -> cell.column() <= placed.index());
	}

	private boolean part(Cell cell) {
		return this.form.kind() == ReturnForm.Kind.REGISTER && PART.matcher(Normaliser.plain(cell.raw())).matches();
	}

	/** Whether no key column says anything but a total's label. */
	private boolean unnamed(Row row) {
		return this.keys.stream()
			.map((placed) -> Rows.cell(row, placed.index()))
			.allMatch((cell) -> cell == null || labels(cell)
					|| cell.type() == Cell.Type.TEXT && Normaliser.blankToken(cell.raw()));
	}

	/** Whether neither a key nor anything else that must be told names the row. */
	private boolean blank(Row row) {
		return unnamed(row) && this.naming.stream().allMatch((placed) -> Rows.cell(row, placed.index()) == null);
	}

	private boolean key(FormColumn column) {
		return this.form.key().contains(column.name());
	}

	private static String bare(Cell cell) {
		String bare = Heading.of(cell.raw()).withoutHint();
		return bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
	}

}
