package org.huizong.programme.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.huizong.statistics.Text;

/** A CSV file of a declaration: the rows below its headings, each with its line. */
public record CsvTable(DeclaredFile file, List<String> headings, List<Row> rows) {

	/** A row; cells that are empty or not there are empty texts. */
	public record Row(DeclaredFile file, int line, Map<String, String> cells) {

		public String text(String heading) {
			return this.cells.getOrDefault(heading, "");
		}

		/** The parts of a cell between bars. */
		public List<String> list(String heading) {
			return Arrays.stream(text(heading).split("\\|")).map(String::strip).filter((s) -> !s.isEmpty()).toList();
		}

		/** A cell that must be filled. */
		public String required(String heading) {
			if (this.cells.containsKey(heading) && text(heading).isEmpty()) {
				fault("缺少「" + heading + "」", "\"" + heading + "\" is missing");
			}
			return text(heading);
		}

		public String reference(String heading, Names names) {
			String text = text(heading);
			if (!text.isEmpty() && names.refuses(text)) {
				Text unknown = names.unknown(text);
				fault(unknown.zh(), unknown.en());
			}
			return text;
		}

		public void fault(String zh, String en) {
			this.file.fault(this.line, zh, en);
		}

	}

	/**
	 * Reads a table whose headings stand in the first line.
	 * @param closed whether other headings than the keys are faults
	 */
	public static CsvTable read(DeclaredFile file, Keys keys, boolean closed) {
		List<List<String>> lines = new ArrayList<>();
		List<Integer> numbers = new ArrayList<>();
		split(file, lines, numbers);
		List<String> headings = lines.isEmpty() ? List.of() : lines.get(0);
		if (file.readable()) {
			check(file, headings, keys, closed);
		}
		List<Row> rows = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			rows.add(row(file, numbers.get(i), headings, lines.get(i)));
		}
		return new CsvTable(file, headings, rows);
	}

	private static void split(DeclaredFile file, List<List<String>> lines, List<Integer> numbers) {
		CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
		try (CSVParser parser = CSVParser.parse(new StringReader(file.content()), format)) {
			int line = 1;
			try {
				for (CSVRecord record : parser) {
					List<String> cells = record.stream().map(String::strip).toList();
					if (!cells.stream().allMatch(String::isEmpty)) {
						lines.add(cells);
						numbers.add(line);
					}
					line = (int) parser.getCurrentLineNumber() + 1;
				}
			}
			catch (UncheckedIOException ex) {
				file.fault(line, "引号不成对或位置不对", "A quotation mark is unmatched or misplaced");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void check(DeclaredFile file, List<String> headings, Keys keys, boolean closed) {
		for (int i = 0; i < headings.size(); i++) {
			String heading = headings.get(i);
			if (headings.indexOf(heading) < i) {
				file.fault(1, "列「" + heading + "」重复", "Column \"" + heading + "\" is given twice");
			}
			else if (closed && !keys.all().contains(heading)) {
				Text tail = Suggestion.tail(heading, keys.all());
				file.fault(1, "不认识的列「" + heading + "」" + tail.zh(), "Unknown column \"" + heading + "\"" + tail.en());
			}
		}
		keys.required()
			.stream()
			.filter((key) -> !headings.contains(key))
			.forEach((key) -> file.fault(1, "缺少列「" + key + "」", "Column \"" + key + "\" is missing"));
	}

	private static Row row(DeclaredFile file, int line, List<String> headings, List<String> cells) {
		if (cells.size() != headings.size()) {
			file.fault(line, "这一行有 " + cells.size() + " 格，表头有 " + headings.size() + " 格",
					"This line has " + cells.size() + " cells, the heading " + headings.size());
		}
		Map<String, String> byHeading = new LinkedHashMap<>();
		for (int i = 0; i < Math.min(cells.size(), headings.size()); i++) {
			byHeading.putIfAbsent(headings.get(i), cells.get(i));
		}
		return new Row(file, line, byHeading);
	}

}
