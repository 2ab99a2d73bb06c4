package org.huizong.disseminate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Correction;
import org.huizong.disseminate.month.EditionMarks;
import org.huizong.excel.Cell;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.excel.letter.Letters;
import org.huizong.programme.Report;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.vintage.Vintage;

/**
 * What a vintage says, read back from its files, so that two vintages can be compared by
 * what they say: every figure, rank and word of the tables, the workbook's sheets and the
 * bulletins. Left out is what any new edition alters though it says nothing new: its own
 * number and days, hashes and the program's version, from which cell a figure came, the
 * correction notice, and the forms of the same figures for programs.
 */
public final class PublishedContent {

	private static final List<String> TABLES = List.of("values.csv", "rankings.csv", "provinces.csv");

	/** Columns that say where something stood, not what it is. */
	private static final Set<String> PLACES = Set.of("source", "file", "sheet", "cell", "id");

	private final StatisticalProgramme programme;

	private final Vintage vintage;

	private final EditionMarks marks;

	private PublishedContent(StatisticalProgramme programme, Vintage vintage, EditionMarks marks) {
		this.programme = programme;
		this.vintage = vintage;
		this.marks = marks;
	}

	/**
	 * The lines of the vintage, in the order of files and cells.
	 * @param folder with its files, published or a draft
	 */
	public static List<String> of(StatisticalProgramme programme, Vintage vintage, Path folder) throws IOException {
		return new PublishedContent(programme, vintage, EditionMarks.of(folder)).lines(folder);
	}

	/** Every cell of a workbook that lies by itself, sheet by sheet. */
	public static List<String> cells(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (Workbook.Sheet sheet : workbook.sheets()) {
				lines.add(sheet.name());
				workbook.read(sheet.index(), (row) -> {
					row.cells().forEach((cell) -> lines.add(cell.address() + "=" + shown(cell)));
					return true;
				});
			}
		}
		return lines;
	}

	private List<String> lines(Path folder) throws IOException {
		List<String> lines = new ArrayList<>();
		for (String table : TABLES) {
			lines.add(table);
			lines.addAll(table(folder.resolve("tables").resolve(table)));
		}
		lines.addAll(workbook(folder.resolve(Disseminator.workbookName(this.vintage))));
		for (Report report : this.programme.reports()) {
			if (report.kind() == Report.Kind.BULLETIN) {
				lines.add(report.code());
				lines.addAll(letter(folder.resolve(Disseminator.documentName(this.vintage, report))));
			}
		}
		return lines;
	}

	private static List<String> table(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		Set<Integer> dropped = new HashSet<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				if (row.number() == 1) {
					row.cells()
						.stream()
						.filter((cell) -> PLACES.contains(shown(cell)))
						.forEach((cell) -> dropped.add(cell.column()));
				}
				lines.add(row.cells()
					.stream()
					.filter((cell) -> !dropped.contains(cell.column()))
					.map((cell) -> cell.column() + "=" + shown(cell))
					.collect(Collectors.joining("\t")));
				return true;
			});
		}
		return lines;
	}

	private List<String> workbook(Path file) throws IOException {
		List<String> lines = new ArrayList<>();
		Set<String> skipped = this.programme.reports()
			.stream()
			.filter((report) -> report.kind() == Report.Kind.SOURCES || report.kind() == Report.Kind.FINDINGS)
			.map(Report::sheet)
			.collect(Collectors.toSet());
		skipped.add(Correction.NAME);
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (Workbook.Sheet sheet : workbook.sheets()) {
				if (!skipped.contains(sheet.name())) {
					lines.add(sheet.name());
					workbook.read(sheet.index(), (row) -> {
						row.cells().forEach((cell) -> said(shown(cell)).forEach(lines::add));
						return true;
					});
				}
			}
		}
		return lines;
	}

	private List<String> letter(Path file) throws IOException {
		return Letters.paragraphs(file)
			.stream()
			.takeWhile((paragraph) -> !paragraph.equals(Correction.NAME))
			.flatMap(this::said)
			.toList();
	}

	/** Nothing for what only this edition says of itself. */
	private Stream<String> said(String text) {
		return this.marks.without(text).filter((rest) -> !rest.equals(Correction.NAME)).stream();
	}

	private static String shown(Cell cell) {
		Object value = cell.value();
		return (value instanceof BigDecimal figure) ? figure.toPlainString()
				: (value != null) ? value.toString() : cell.raw();
	}

}
