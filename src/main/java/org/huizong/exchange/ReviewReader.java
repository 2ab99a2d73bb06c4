package org.huizong.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.huizong.excel.Cell;
import org.huizong.excel.Workbook;
import org.huizong.excel.mark.ListSheet.Target;
import org.huizong.statistics.ReviewSheet;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Identity;

/**
 * Reads the sheet 审核意见 of a workbook that was returned and came back. Columns are found
 * by their headings; rows whose number is none of ours are passed over.
 */
public final class ReviewReader {

	/** Now or in a workbook that was returned before numbers had their letter. */
	private static final Pattern NUMBER = Pattern.compile(Identity.PATTERN);

	private static final int LONGEST = 2_000;

	private final String file;

	private final String sheet;

	private final Map<String, Integer> columns = new HashMap<>();

	private final List<Explanation> explanations = new ArrayList<>();

	private final List<Target> marked = new ArrayList<>();

	private int foreign;

	private ReviewReader(String file, String sheet) {
		this.file = file;
		this.sheet = sheet;
	}

	/**
	 * Reads every such sheet.
	 * @param file path below the programme's input
	 */
	public static Reviewed read(Workbook workbook, String file) throws IOException {
		List<Explanation> explanations = new ArrayList<>();
		List<Target> marked = new ArrayList<>();
		int foreign = 0;
		for (Workbook.Sheet sheet : workbook.sheets()) {
			if (ReviewSheet.named(sheet.name())) {
				ReviewReader reader = new ReviewReader(file, sheet.name());
				workbook.read(sheet.index(), reader::row);
				explanations.addAll(reader.explanations);
				marked.addAll(reader.marked);
				foreign += reader.foreign;
			}
		}
		return new Reviewed(explanations, marked, foreign);
	}

	private boolean row(Workbook.Row row) {
		if (!this.columns.containsKey(ReviewSheet.EXPLANATION)) {
			Map<String, Integer> found = new HashMap<>();
			row.cells()
				.stream()
				.filter((cell) -> ReviewSheet.HEADINGS.contains(cell.raw().strip()))
				.forEach((cell) -> found.putIfAbsent(cell.raw().strip(), cell.column()));
			if (found.containsKey(ReviewSheet.NUMBER) && found.containsKey(ReviewSheet.EXPLANATION)) {
				this.columns.putAll(found);
			}
			return true;
		}
		String number = text(row, ReviewSheet.NUMBER);
		if (NUMBER.matcher(number).matches()) {
			mark(row);
			explanation(row, number);
		}
		else if (!text(row, ReviewSheet.EXPLANATION).isEmpty()) {
			this.foreign++;
		}
		return true;
	}

	private void mark(Workbook.Row row) {
		String range = text(row, ReviewSheet.HEADINGS.get(4));
		if (!range.isEmpty()) {
			this.marked.add(new Target(text(row, ReviewSheet.HEADINGS.get(3)), range));
		}
	}

	private void explanation(Workbook.Row row, String number) {
		String words = text(row, ReviewSheet.EXPLANATION);
		int column = this.columns.get(ReviewSheet.EXPLANATION);
		row.cells()
			.stream()
			.filter((cell) -> cell.column() == column && !words.isEmpty())
			.findFirst()
			.map((cell) -> new Source(this.file, this.sheet, cell.address(), words))
			.ifPresent((place) -> this.explanations.add(new Explanation(number, words, place)));
	}

	private String text(Workbook.Row row, String heading) {
		Integer column = this.columns.get(heading);
		String text = row.cells()
			.stream()
			.filter((cell) -> column != null && cell.column() == column && cell.type() != Cell.Type.ERROR)
			.filter((cell) -> !cell.strike().whole())
			.map((cell) -> cell.raw().strip())
			.findFirst()
			.orElse("");
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - 1) + "…";
	}

	/**
	 * What was read.
	 *
	 * @param marked the ranges that were marked, as the sheet lists them
	 * @param foreign rows with an explanation but without a number of ours
	 */
	public record Reviewed(List<Explanation> explanations, List<Target> marked, int foreign) {

		public Reviewed {
			explanations = List.copyOf(explanations);
			marked = List.copyOf(marked);
		}

	}

}
