package org.huizong.collect.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.layout.Layout;
import org.huizong.collect.layout.TableArea;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.Text;

/**
 * Counts what stands in a table's rows outside its declared columns: undeclared columns
 * of its block of headings, and what stands beside that.
 */
final class UndeclaredColumns {

	private final Layout layout;

	private final TableArea area;

	private final BitSet known = new BitSet();

	private final Map<Integer, Integer> counts = new TreeMap<>();

	private final BesideTable beside = new BesideTable();

	/**
	 * Counts for one table.
	 * @param hidden columns that do not show, which are told of elsewhere when left out
	 */
	UndeclaredColumns(Layout layout, TableArea area, BitSet hidden) {
		this.layout = layout;
		this.area = area;
		if (layout.form().hidden() == ReturnForm.Hidden.IGNORE) {
			this.known.or(hidden);
		}
	}

	/** Takes a row of the table, or one between its rows. */
	void take(Row row) {
		for (Cell cell : unknown(row)) {
			if (this.area.encloses(cell.column())) {
				this.counts.merge(cell.column(), 1, Integer::sum);
			}
			else {
				this.beside.take(cell.column(), row.number());
			}
		}
		this.beside.settle();
	}

	/**
	 * Takes a row that holds nothing in the declared columns: its figures stand beside
	 * the table, its words do when more of the table comes below.
	 */
	void beside(Row row) {
		unknown(row).forEach((cell) -> this.beside.take(cell.column(), row.number()));
		if (row.cells().stream().anyMatch((cell) -> cell.type() == Cell.Type.NUMBER)) {
			this.beside.settle();
		}
	}

	/** What stands beside the table, told once; empty when nothing does. */
	Optional<Run> besides() {
		return this.beside.told();
	}

	private List<Cell> unknown(Row row) {
		List<Cell> cells = Rows.filled(row);
		cells.removeIf(this::known);
		return cells;
	}

	private boolean known(Cell cell) {
		return this.known.get(cell.column()) || this.area.owns(cell.column()) || this.area.repeats(cell.column());
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
