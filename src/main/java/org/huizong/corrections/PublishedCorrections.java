package org.huizong.corrections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.huizong.excel.Cell;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.office.AbsentException;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.PublishedFiles;

import org.springframework.stereotype.Service;

/** Correction notices as they were published, read back from their files. */
@Service
public class PublishedCorrections {

	private static final String TABLE = "tables/corrections.csv";

	private final PublishedFiles files;

	PublishedCorrections(PublishedFiles files) {
		this.files = files;
	}

	/** Whether the vintage carries a notice. */
	public boolean has(Vintage vintage) {
		return this.files.paths(vintage).contains(TABLE);
	}

	/**
	 * The rows of the notice.
	 * @throws AbsentException when the vintage carries none, or its file is gone
	 */
	public List<CorrectionLine> of(Vintage vintage) {
		Path file = this.files.locate(vintage, TABLE);
		List<CorrectionLine> lines = new ArrayList<>();
		Map<String, Integer> columns = new HashMap<>();
		try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
			workbook.read(0, (row) -> {
				if (row.number() == 1) {
					row.cells().forEach((cell) -> columns.put(cell.raw(), cell.column()));
				}
				else {
					lines.add(line((name) -> shown(row, columns.getOrDefault(name, -1))));
				}
				return true;
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return lines;
	}

	private static CorrectionLine line(Function<String, String> of) {
		return new CorrectionLine(of.apply("part"), of.apply("kind"), of.apply("unit_code"), of.apply("unit_name"),
				of.apply("form"), of.apply("indicator"), of.apply("item"), of.apply("file"), of.apply("version"),
				of.apply("sheet"), of.apply("cell_before"), of.apply("before"), of.apply("cell_after"),
				of.apply("after"), of.apply("change"), of.apply("at"), of.apply("by"), of.apply("text"));
	}

	private static String shown(Workbook.Row row, int column) {
		return row.cells().stream().filter((cell) -> cell.column() == column).map(Cell::raw).findFirst().orElse("");
	}

}
