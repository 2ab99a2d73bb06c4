package org.huizong.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.excel.Gravity;
import org.huizong.excel.Limits;
import org.huizong.excel.UnreadableWorkbookException;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.mark.ListSheet.Target;
import org.huizong.excel.mark.ListSheet;
import org.huizong.excel.mark.MarkedCopy;
import org.huizong.excel.mark.Marking;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.ToldFindings;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The workbook that goes back to a unit (退回件): its own file with the wrong cells marked
 * and the sheet 审核意见 in front. Rules that are for the city's eyes only never show, see
 * {@link ToldFindings}.
 */
public final class ReturnedWorkbook {

	private final StatisticalProgramme programme;

	private final ReferencePeriod period;

	public ReturnedWorkbook(StatisticalProgramme programme, ReferencePeriod period) {
		this.programme = programme;
		this.period = period;
	}

	/** The findings as a unit may read them, gravest first. */
	public List<Finding> shown(List<Finding> findings) {
		return new ToldFindings(this.programme).of(findings).stream().sorted(Finding.ORDER).toList();
	}

	/**
	 * Writes one.
	 * @param original where the bytes are
	 * @param file how it was received, below the programme's input
	 * @param unit code of the unit, null when it could not be told
	 * @param findings those of this file and of the unit as a whole
	 * @param explanations what the unit said before, by the finding's number
	 * @param folder where to write
	 * @param name file name without its ending
	 * @return the file written; its ending follows from what the original is
	 */
	public Path write(Path original, String file, @Nullable String unit, List<Finding> findings,
			Map<String, String> explanations, Path folder, String name) throws IOException {
		List<Finding> shown = shown(findings);
		ReviewContent content = new ReviewContent(this.programme, this.period, unit, file, explanations);
		Set<String> sheets = sheets(original);
		try {
			Path target = folder.resolve(name + "." + MarkedCopy.extension(original));
			MarkedCopy.write(original, markings(shown, file), earlier(original, file),
					content.sheet(shown, sheets, Optional.empty()), this.programme.office(), target);
			return target;
		}
		catch (UnreadableWorkbookException ex) {
			Path target = folder.resolve(name + ".xlsx");
			MarkedCopy.writeAlone(content.sheet(shown, Set.of(), Optional.of(ex.verdict())), target);
			return target;
		}
	}

	private static Set<String> sheets(Path original) throws IOException {
		try (Workbook workbook = Workbooks.open(original, Limits.DEFAULT)) {
			return workbook.sheets()
				.stream()
				.filter((sheet) -> !sheet.hidden())
				.map(Workbook.Sheet::name)
				.collect(Collectors.toSet());
		}
		catch (UnreadableWorkbookException ex) {
			return Set.of();
		}
	}

	private static List<Target> earlier(Path original, String file) throws IOException {
		try (Workbook workbook = Workbooks.open(original, Limits.DEFAULT)) {
			return ReviewReader.read(workbook, file).marked();
		}
	}

	private List<Marking> markings(List<Finding> findings, String file) {
		List<Marking> markings = new ArrayList<>();
		for (Finding finding : findings) {
			Source place = finding.place();
			if (place != null && place.file().equals(file) && !place.sheet().isEmpty()) {
				markings.add(new Marking(place.sheet(), place.range(), gravity(finding.severity()),
						Wording.comment(this.programme, finding)));
			}
		}
		return markings;
	}

	static Gravity gravity(Severity severity) {
		return switch (severity) {
			case ERROR -> Gravity.GRAVE;
			case QUERY -> Gravity.DOUBTFUL;
			case INFO -> Gravity.SLIGHT;
		};
	}

	/** The severities in words, for the heading of a list. */
	static String counted(List<Finding> findings) {
		return Stream.of(Severity.values())
			.map((severity) -> severity.title().zh() + " "
					+ findings.stream().filter((finding) -> finding.severity() == severity).count() + " 条")
			.collect(Collectors.joining("，"));
	}

}
