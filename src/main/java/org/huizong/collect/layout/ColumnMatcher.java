package org.huizong.collect.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.collect.layout.HeaderCandidates.Candidate;
import org.huizong.collect.layout.HeaderCandidates.HeaderCell;
import org.huizong.collect.layout.Layout.Placed;
import org.huizong.collect.name.Heading;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.jspecify.annotations.Nullable;

/**
 * Matches a form's columns with the headings of a sheet, the likest first: the whole
 * heading, then without units of measure, then without hints in brackets, at last without
 * its upper rows where no two columns share what is left.
 */
final class ColumnMatcher {

	/** A hint that makes a column another one. */
	private static final Pattern OTHER_FIGURES = Pattern
		.compile("\\([^()]*(?:计划|目标|任务|预计|上年|去年|同期|上月|结转|调整|核减)[^()]*\\)$");

	private final Map<FormColumn, List<Heading>> declared = new LinkedHashMap<>();

	/** Everything that a heading on a sheet may be compared with. */
	private final Set<String> wanted = new HashSet<>();

	/** What stands behind the last slash of those. */
	private final Set<String> ends = new HashSet<>();

	private final Set<String> shared;

	ColumnMatcher(ReturnForm form) {
		form.columns()
			.forEach((column) -> this.declared.put(column, column.headings().stream().map(Heading::of).toList()));
		this.shared = sharedLowerHeadings();
		this.declared.values().forEach((headings) -> headings.forEach((heading) -> {
			this.wanted.add(heading.full());
			this.wanted.add(heading.bare());
		}));
		this.wanted.forEach((heading) -> this.ends.add(HeadingRow.last(heading)));
	}

	/**
	 * Whether so many of a candidate's columns have headings that could be declared ones.
	 */
	boolean matches(Candidate candidate, int least) {
		if (!candidate.mayEnd(this.ends, least)) {
			return false;
		}
		List<HeaderCell> cells = candidate.cells();
		int found = 0;
		for (int i = 0; i < cells.size() && found < least; i++) {
			found += cells.get(i).among(this.wanted) ? 1 : 0;
		}
		return found >= least;
	}

	/** The columns found, from the left. */
	List<Placed> match(List<HeaderCell> cells) {
		Matching matching = new Matching(cells);
		matching.pass(Heading::full, HeaderCell::heading, Heading::full);
		matching.pass(Heading::bare, HeaderCell::heading, Heading::bare);
		matching.pass(Heading::bare, unsharedHint(cells), Heading::withoutHint);
		int deepest = matching.placed.isEmpty() ? 0 : cells.stream().mapToInt(HeaderCell::depth).max().orElse(0);
		for (int row = 1; row < deepest; row++) {
			matching.pass(Heading::bare, unsharedLower(row, cells), Heading::bare);
		}
		return matching.placed.values().stream().sorted(Comparator.comparingInt(Placed::index)).toList();
	}

	/**
	 * Headings whose hint can be dropped: it says nothing of plans or other periods, and
	 * no other heading is the same without its hint.
	 */
	private static Function<HeaderCell, @Nullable Heading> unsharedHint(List<HeaderCell> cells) {
		Map<String, Long> alike = cells.stream()
			.collect(Collectors.groupingBy((cell) -> cell.heading().withoutHint(), Collectors.counting()));
		return (cell) -> {
			Heading heading = cell.heading();
			boolean other = OTHER_FIGURES.matcher(heading.bare()).find()
					|| alike.getOrDefault(heading.withoutHint(), 0L) > 1;
			return other ? null : heading;
		};
	}

	/**
	 * What stands alone once so many upper rows are left out, on the sheet and declared.
	 */
	private Function<HeaderCell, @Nullable Heading> unsharedLower(int without, List<HeaderCell> cells) {
		Map<String, Long> standing = cells.stream()
			.flatMap((cell) -> IntStream.range(0, cell.depth()).mapToObj(cell::path).map(Heading::bare).distinct())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		return (cell) -> {
			Heading lower = (without < cell.depth()) ? cell.path(without) : null;
			boolean alone = lower != null && standing.getOrDefault(lower.bare(), 0L) == 1
					&& !this.shared.contains(lower.bare());
			return alone ? lower : null;
		};
	}

	/** Lower headings, such as 本年累计, that more than one column is declared with. */
	private Set<String> sharedLowerHeadings() {
		return this.declared.values()
			.stream()
			.flatMap((headings) -> headings.stream().map(Heading::bare).flatMap(ColumnMatcher::lower).distinct())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.entrySet()
			.stream()
			.filter((count) -> count.getValue() > 1)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** What stands behind each slash. */
	private static Stream<String> lower(String heading) {
		return IntStream.range(0, heading.length())
			.filter((at) -> at > 0 && heading.charAt(at) == '/')
			.mapToObj((at) -> heading.substring(at + 1));
	}

	/** One header being matched; a column of the sheet is given once. */
	private final class Matching {

		private final List<HeaderCell> cells;

		private final Map<FormColumn, Placed> placed = new LinkedHashMap<>();

		private final Set<Integer> taken = new HashSet<>();

		Matching(List<HeaderCell> cells) {
			this.cells = cells;
		}

		void pass(Function<Heading, String> wanted, Function<HeaderCell, @Nullable Heading> onSheet,
				Function<Heading, String> key) {
			Map<String, List<HeaderCell>> byKey = new HashMap<>();
			for (HeaderCell cell : this.cells) {
				Heading heading = onSheet.apply(cell);
				if (heading != null && !this.taken.contains(cell.column())) {
					byKey.computeIfAbsent(key.apply(heading), (text) -> new ArrayList<>()).add(cell);
				}
			}
			ColumnMatcher.this.declared.forEach((column, headings) -> {
				if (!this.placed.containsKey(column)) {
					place(column, headings.stream().map(wanted).toList(), byKey);
				}
			});
		}

		private void place(FormColumn column, List<String> wanted, Map<String, List<HeaderCell>> byKey) {
			wanted.stream()
				.flatMap((heading) -> byKey.getOrDefault(heading, List.of()).stream())
				.filter((cell) -> !this.taken.contains(cell.column()))
				.findFirst()
				.ifPresent((cell) -> {
					this.taken.add(cell.column());
					this.placed.put(column, new Placed(column, cell.column(), cell.heading().unit()));
				});
		}

	}

}
