package org.huizong.collect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.huizong.collect.HeaderCandidates.Candidate;
import org.huizong.collect.HeaderCandidates.HeaderCell;
import org.huizong.programme.ReturnForm;

/**
 * Finds the header of a form among the first rows of a sheet: the place where most
 * declared columns are announced.
 */
final class HeaderFinder {

	private static final int LEAST = 2;

	private static final Comparator<Layout> BETTER = Comparator
		.<Layout>comparingInt((layout) -> layout.columns().size())
		.thenComparingLong(Layout::required)
		.thenComparing((layout) -> layout.header().size(), Comparator.reverseOrder())
		.thenComparing(Layout::firstRow, Comparator.reverseOrder());

	private final ReturnForm form;

	private final ColumnMatcher matcher;

	HeaderFinder(ReturnForm form) {
		this.form = form;
		this.matcher = new ColumnMatcher(form);
	}

	ReturnForm form() {
		return this.form;
	}

	/** The best place, empty when fewer than two columns are announced anywhere. */
	Optional<Layout> find(List<Candidate> candidates, BitSet hiddenColumns) {
		return candidates.stream()
			.filter((candidate) -> candidate.cells().size() >= LEAST)
			.map((candidate) -> new Layout(this.form, candidate.rows(),
					this.matcher.match(shown(candidate.cells(), hiddenColumns))))
			.filter((layout) -> layout.columns().size() >= LEAST)
			.max(BETTER);
	}

	/** Without the columns that do not show, where the form leaves those out. */
	private List<HeaderCell> shown(List<HeaderCell> cells, BitSet hiddenColumns) {
		return (this.form.hidden() == ReturnForm.Hidden.READ || hiddenColumns.isEmpty()) ? cells
				: cells.stream().filter((cell) -> !hiddenColumns.get(cell.column())).toList();
	}

}
