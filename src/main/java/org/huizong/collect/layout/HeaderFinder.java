package org.huizong.collect.layout;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huizong.collect.layout.HeaderCandidates.Candidate;
import org.huizong.collect.layout.HeaderCandidates.HeaderCell;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.programme.ReturnForm;

/**
 * Finds the header of a form among the first rows of a sheet: the place where most
 * declared columns are announced.
 */
public final class HeaderFinder {

	private static final int LEAST = 2;

	private static final Comparator<Layout> BETTER = Comparator
		.<Layout>comparingInt((layout) -> layout.columns().size())
		.thenComparingLong(Layout::required)
		.thenComparing((layout) -> layout.header().size(), Comparator.reverseOrder())
		.thenComparing(Layout::firstRow, Comparator.reverseOrder());

	private final ReturnForm form;

	private final ColumnMatcher matcher;

	public HeaderFinder(ReturnForm form) {
		this.form = form;
		this.matcher = new ColumnMatcher(form);
	}

	ReturnForm form() {
		return this.form;
	}

	/** The best place, empty when fewer than two columns are announced anywhere. */
	public Optional<Layout> find(List<Candidate> candidates, BitSet hiddenColumns) {
		return candidates.stream()
			.filter((candidate) -> this.matcher.matches(candidate, LEAST))
			.map((candidate) -> layout(candidate, shown(candidate.cells(), hiddenColumns)))
			.filter((layout) -> layout.columns().size() >= LEAST)
			.max(BETTER);
	}

	private Layout layout(Candidate candidate, List<HeaderCell> cells) {
		List<Placed> columns = this.matcher.match(cells);
		Set<Integer> taken = columns.stream().map(Placed::index).collect(Collectors.toSet());
		List<Placed> again = this.matcher
			.match(cells.stream().filter((cell) -> !taken.contains(cell.column())).toList());
		boolean whole = again.size() >= LEAST && 2 * again.size() > columns.size()
				&& again.stream().anyMatch((placed) -> this.form.key().contains(placed.column().name()));
		return new Layout(this.form, candidate.rows(), columns, whole ? again : List.of());
	}

	/** Without the columns that do not show, where the form leaves those out. */
	private List<HeaderCell> shown(List<HeaderCell> cells, BitSet hiddenColumns) {
		return (this.form.hidden() == ReturnForm.Hidden.READ || hiddenColumns.isEmpty()) ? cells
				: cells.stream().filter((cell) -> !hiddenColumns.get(cell.column())).toList();
	}

}
