package org.huizong.collect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.Text;

/** Counts what stands in a table's rows beside its declared columns. */
final class UndeclaredColumns {

	private final Layout layout;

	private final BitSet known = new BitSet();

	private final Map<Integer, Integer> counts = new TreeMap<>();

	/**
	 * Counts for one table.
	 * @param hidden columns that do not show, which are told of elsewhere when left out
	 */
	UndeclaredColumns(Layout layout, BitSet hidden) {
		this.layout = layout;
		if (layout.form().hidden() == ReturnForm.Hidden.IGNORE) {
			this.known.or(hidden);
		}
		layout.columns().forEach((placed) -> this.known.set(placed.index()));
		Set<String> unread = layout.form().unread().stream().map(Normaliser::plain).collect(Collectors.toSet());
		layout.header()
			.stream()
			.flatMap(Rows::texts)
			.filter((cell) -> unread.contains(Heading.of(cell.raw()).bare()))
			.forEach((cell) -> this.known.set(cell.column()));
	}

	/** Takes a row of the table. */
	void take(Row row) {
		for (Cell cell : row.cells()) {
			if (!this.known.get(cell.column()) && Rows.cell(row, cell.column()) != null) {
				this.counts.merge(cell.column(), 1, Integer::sum);
			}
		}
	}

	/** Takes a row that holds figures beside the table and nothing in it. */
	void beside(Row row) {
		boolean figures = row.cells().stream().anyMatch((cell) -> cell.type() == Cell.Type.NUMBER);
		if (figures && this.layout.columns().stream().allMatch((placed) -> Rows.cell(row, placed.index()) == null)) {
			take(row);
		}
	}

	/** The runs of columns that hold something, from the left. */
	List<Run> runs() {
		List<Run> runs = new ArrayList<>();
		List<Integer> columns = List.copyOf(this.counts.keySet());
		int first = 0;
		for (int i = 1; i <= columns.size(); i++) {
			if (i == columns.size() || columns.get(i) != columns.get(i - 1) + 1) {
				runs.add(run(columns.subList(first, i)));
				first = i;
			}
		}
		return runs;
	}

	private Run run(List<Integer> columns) {
		int cells = columns.stream().mapToInt((column) -> this.counts.getOrDefault(column, 0)).sum();
		String headings = columns.stream()
			.map(this::heading)
			.filter((heading) -> !heading.isEmpty())
			.collect(Collectors.joining("、"));
		String first = Rows.letter(columns.get(0)) + this.layout.lastRow();
		String last = Rows.letter(columns.get(columns.size() - 1)) + this.layout.lastRow();
		String place = (columns.size() == 1) ? first : first + ":" + last;
		return new Run(place, headings,
				new Text((headings.isEmpty() ? "没有表头的" : "“" + headings + "”") + columns.size() + "列，共" + cells + "格数据",
						cells + " cells in " + columns.size() + " columns "
								+ (headings.isEmpty() ? "without a heading" : "\"" + headings + "\"")));
	}

	private String heading(int column) {
		return this.layout.header()
			.stream()
			.map((row) -> Rows.cell(row, column))
			.filter((cell) -> cell != null)
			.map(Rows::shown)
			.reduce((upper, lower) -> lower)
			.orElse("");
	}

	/**
	 * Undeclared columns next to each other.
	 *
	 * @param place their cells of the header's last row
	 * @param headings empty when they have none
	 */
	record Run(String place, String headings, Text seen) {
	}

}
