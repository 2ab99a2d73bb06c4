package org.huizong.validate.ruling;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huizong.programme.ReturnForm;
import org.huizong.validate.stage.StagedReturns;
import org.huizong.validate.stage.StagedRow;

/** The few rows of a form of which a pass told where in the table they stand. */
public record PlacedRows(StagedReturns returns, ReturnForm form) {

	private static final Comparator<StagedRow> ORDER = Comparator.comparing(StagedRow::unit)
		.thenComparing(StagedRow::file)
		.thenComparing(StagedRow::sheet)
		.thenComparingInt(StagedRow::row);

	/** The rows at these places, by unit, file, sheet and row. */
	public List<StagedRow> at(Collection<String> columns, List<Long> places) throws SQLException {
		List<StagedRow> rows = new ArrayList<>(places.size());
		each(columns, places, (place, row) -> rows.add(row));
		rows.sort(ORDER);
		return rows;
	}

	/** Passes the rows, each with its place. */
	public void each(Collection<String> columns, List<Long> places, BiConsumer<Long, StagedRow> consumer)
			throws SQLException {
		select(columns, ", " + this.returns.rowKey() + " AS hz_place", places,
				(row, result) -> consumer.accept(result.getLong("hz_place"), row));
	}

	/**
	 * Passes the rows, each with the places in the list of those questions whose answer
	 * is no.
	 */
	public void judged(Collection<String> columns, List<String> questions, List<Long> places,
			BiConsumer<StagedRow, List<Integer>> consumer) throws SQLException {
		String asked = IntStream.range(0, questions.size())
			.mapToObj((place) -> ", (" + questions.get(place) + ") AS hz_answer" + place)
			.collect(Collectors.joining());
		select(columns, asked, places, (row, result) -> {
			List<Integer> no = new ArrayList<>();
			for (int place = 0; place < questions.size(); place++) {
				if (Boolean.FALSE.equals(result.getObject("hz_answer" + place, Boolean.class))) {
					no.add(place);
				}
			}
			consumer.accept(row, no);
		});
	}

	private void select(Collection<String> columns, String more, List<Long> places, StagedReturns.RowReader reader)
			throws SQLException {
		for (int first = 0; first < places.size(); first += StagedReturns.FETCH) {
			String here = places.subList(first, Math.min(first + StagedReturns.FETCH, places.size()))
				.stream()
				.map(String::valueOf)
				.collect(Collectors.joining(", "));
			this.returns.select(this.form, columns, more, " FROM " + this.returns.table(this.form) + " WHERE "
					+ this.returns.rowKey() + " IN (" + here + ") AND hz_period = ?", reader);
		}
	}

}
