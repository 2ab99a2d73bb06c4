package org.huizong.collect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.statistics.FoldedKey;
import org.huizong.statistics.Source;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnDifference.Kind;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnRow;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a form cell by cell. Rows are the same when their keys are, wherever
 * they stand and however those are written; cells when what they say is, however it is
 * written.
 */
public final class ReturnComparison {

	private final ReturnForm form;

	public ReturnComparison(ReturnForm form) {
		this.form = form;
	}

	/** Differences in the order of the later version's rows, those removed last. */
	public List<ReturnDifference> of(List<ReturnRow> before, List<ReturnRow> after) {
		Map<String, Keyed> earlier = byKey(before);
		Map<String, Keyed> later = byKey(after);
		List<ReturnDifference> differences = new ArrayList<>();
		later.forEach((folded, is) -> {
			Keyed was = earlier.get(folded);
			if (was == null) {
				differences
					.add(new ReturnDifference(this.form.code(), Kind.ADDED, is.key(), "", null, place(is.row())));
			}
			else {
				differences.addAll(cells(is.key(), was.row(), is.row()));
			}
		});
		earlier.forEach((folded, was) -> {
			if (!later.containsKey(folded)) {
				differences
					.add(new ReturnDifference(this.form.code(), Kind.REMOVED, was.key(), "", place(was.row()), null));
			}
		});
		return differences;
	}

	/**
	 * What is lost with a form that the later workbook holds no more: it, and its rows.
	 */
	public List<ReturnDifference> gone(List<ReturnRow> before) {
		List<ReturnDifference> differences = new ArrayList<>();
		before.stream()
			.findFirst()
			.map((row) -> new Source(row.file(), row.sheet(), "", null))
			.ifPresent((sheet) -> differences
				.add(new ReturnDifference(this.form.code(), Kind.FORM_REMOVED, "", "", sheet, null)));
		differences.addAll(of(before, List.of()));
		return differences;
	}

	private List<ReturnDifference> cells(String key, ReturnRow before, ReturnRow after) {
		List<ReturnDifference> differences = new ArrayList<>();
		for (FormColumn column : this.form.columns()) {
			ReturnCell was = before.cells().get(column.name());
			ReturnCell is = after.cells().get(column.name());
			if (column.derivation() == null && !same(was, is)) {
				differences.add(new ReturnDifference(this.form.code(), Kind.CHANGED, key, column.name(),
						place(before, was), place(after, is)));
			}
		}
		return differences;
	}

	/** By value where there is one; text that was not understood by its letters. */
	private static boolean same(@Nullable ReturnCell was, @Nullable ReturnCell is) {
		if (was == null || is == null) {
			return was == is;
		}
		if (was.value() instanceof BigDecimal one && is.value() instanceof BigDecimal two) {
			return one.compareTo(two) == 0;
		}
		return Objects.equals(was.value(), is.value()) && (was.value() != null || was.raw().equals(is.raw()));
	}

	/** Rows by their keys as those are compared; of rows of one key each by its place. */
	private Map<String, Keyed> byKey(List<ReturnRow> rows) {
		Map<String, Integer> seen = new HashMap<>();
		Map<String, Keyed> byKey = new LinkedHashMap<>();
		for (ReturnRow row : rows) {
			String folded = key(row, FoldedKey::of);
			int times = seen.merge(folded, 1, Integer::sum);
			String mark = (times == 1) ? "" : " #" + times;
			byKey.put(folded + mark, new Keyed(key(row, UnaryOperator.identity()) + mark, row));
		}
		return byKey;
	}

	private String key(ReturnRow row, UnaryOperator<String> written) {
		String key = this.form.key()
			.stream()
			.map((column) -> row.cells().get(column))
			.filter(Objects::nonNull)
			.map((cell) -> written.apply(text(cell)))
			.collect(Collectors.joining(" "));
		return (row.kind() == ReturnRow.RowKind.TOTAL) ? ("合计 " + key).strip() : key;
	}

	private static String text(ReturnCell cell) {
		Object value = cell.value();
		if (value instanceof BigDecimal figure) {
			return figure.stripTrailingZeros().toPlainString();
		}
		return (value != null) ? value.toString() : cell.raw();
	}

	private static Source place(ReturnRow row) {
		return new Source(row.file(), row.sheet(), row.row() + ":" + row.row(), null);
	}

	private static Source place(ReturnRow row, @Nullable ReturnCell cell) {
		boolean anywhere = cell != null && !cell.address().isEmpty();
		return new Source(row.file(), row.sheet(), anywhere ? cell.address() : "", (cell != null) ? cell.raw() : "");
	}

	/** A row with its key as it is shown. */
	private record Keyed(String key, ReturnRow row) {
	}

}
