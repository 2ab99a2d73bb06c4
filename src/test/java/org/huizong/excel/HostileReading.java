package org.huizong.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.huizong.excel.door.Workbooks;

/** Reads every file of a folder in one process and prints what became of each. */
public final class HostileReading {

	private HostileReading() {
	}

	public static void main(String[] arguments) throws IOException {
		try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
			for (Path file : files.sorted().toList()) {
				System.out.println(file.getFileName() + " " + outcome(file));
			}
		}
	}

	/**
	 * The verdict; of a file that can be read where its odd cells come from, or that all
	 * of them are texts.
	 */
	private static String outcome(Path file) throws IOException {
		TreeSet<String> origins = new TreeSet<>();
		Set<Cell.Type> types = EnumSet.noneOf(Cell.Type.class);
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			for (Workbook.Sheet sheet : workbook.sheets()) {
				workbook.read(sheet.index(), (row) -> {
					row.cells().forEach((cell) -> {
						origins.add(cell.origin().name());
						types.add(cell.type());
					});
					return true;
				});
			}
		}
		catch (UnreadableWorkbookException ex) {
			return ex.verdict().name();
		}
		origins.removeAll(List.of("TYPED", "COMPUTED"));
		String read = types.equals(EnumSet.of(Cell.Type.TEXT)) ? "TEXT" : "READ";
		return origins.isEmpty() ? read : String.join(",", origins);
	}

}
