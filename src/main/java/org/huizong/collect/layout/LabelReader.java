package org.huizong.collect.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Heading;
import org.huizong.collect.name.Normaliser;
import org.huizong.collect.name.UnitOfMeasure;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;

/**
 * Reads a form's labels from the lines above and below its table: label and value in one
 * cell, several of them in one cell, or the value in a cell further right.
 */
public final class LabelReader {

	/** A short label such as 单位 is no label at the end of another word. */
	private static final int SHORT = 2;

	private static final int LONGEST = 1_000;

	private static final Pattern BETWEEN_MEASURES = Pattern.compile("[、,;和及]");

	private static final Pattern COLON = Pattern.compile("[:：︓﹕]");

	private static final Pattern CLOSING = Pattern.compile("^([^(（]*?) ?[)）]$");

	private final Map<String, Named> labels = new LinkedHashMap<>();

	private final Pattern withColon;

	public LabelReader(ReturnForm form) {
		add(Label.Kind.UNIT, form.header().unit());
		add(Label.Kind.PERIOD, form.header().period());
		add(Label.Kind.MEASURE, form.header().unitOfMeasure());
		add(Label.Kind.OTHER, form.noteLabels());
		this.withColon = Pattern.compile("(" + this.labels.keySet()
			.stream()
			.sorted(Comparator.comparingInt(String::length).reversed())
			.map(LabelReader::spread)
			.collect(Collectors.joining("|")) + ")(?: ?\\([^()]*\\))? ?:");
	}

	/** The labels of rows above a table. */
	public List<Label> read(List<Row> rows) {
		return rows.stream().flatMap(this::read).toList();
	}

	/** The labels of one row. */
	public Stream<Label> read(Row row) {
		List<Label> found = new ArrayList<>();
		if (!this.labels.isEmpty()) {
			List<Cell> cells = Rows.filled(row);
			for (int i = 0; i < cells.size(); i++) {
				if (cells.get(i).type() == Cell.Type.TEXT && cells.get(i).raw().length() <= LONGEST) {
					found.addAll(read(cells.get(i), cells.subList(i + 1, cells.size())));
				}
			}
		}
		return found.stream();
	}

	/** Whether the text is a label alone or begins with one and a colon. */
	public boolean starts(String text) {
		if (this.labels.isEmpty() || text.length() > LONGEST) {
			return false;
		}
		return this.labels.containsKey(Normaliser.plain(text))
				|| this.withColon.matcher(Normaliser.spaced(text)).lookingAt();
	}

	private List<Label> read(Cell cell, List<Cell> right) {
		String text = Normaliser.spaced(cell.raw());
		List<MatchResult> matches = this.withColon.matcher(text).results().toList();
		List<Label> found = new ArrayList<>();
		for (int i = 0; i < matches.size(); i++) {
			MatchResult match = matches.get(i);
			boolean last = i + 1 == matches.size();
			String value = text.substring(match.end(), last ? text.length() : matches.get(i + 1).start());
			String shown = (matches.size() == 1) ? behindColon(cell) : inner(value.strip());
			if (!shown.isEmpty()) {
				found.add(label(named(match.group(1)), shown, cell, Label.Form.BEHIND_COLON));
			}
			else if (last) {
				beside(named(match.group(1)), right).ifPresent(found::add);
			}
		}
		return matches.isEmpty() ? withoutColon(cell, right) : found;
	}

	/** The value of a cell's only label as it was typed. */
	private static String behindColon(Cell cell) {
		String[] parts = COLON.split(Normaliser.tidy(cell.raw()), 2);
		return inner(parts[parts.length - 1].strip());
	}

	private List<Label> withoutColon(Cell cell, List<Cell> right) {
		String plain = Normaliser.plain(cell.raw());
		Named alone = this.labels.get(Heading.of(plain).withoutHint());
		if (alone != null) {
			return beside(alone, right).stream().toList();
		}
		return this.labels.entrySet()
			.stream()
			.filter((entry) -> plain.startsWith(entry.getKey()) && !plain.endsWith(":"))
			.max(Comparator.comparingInt((entry) -> entry.getKey().length()))
			.map((entry) -> label(entry.getValue(), plain.substring(entry.getKey().length()), cell,
					Label.Form.WITHOUT_COLON))
			.stream()
			.toList();
	}

	private Optional<Label> beside(Named named, List<Cell> right) {
		return right.stream()
			.findFirst()
			.filter((next) -> next.type() != Cell.Type.TEXT || !starts(next.raw()))
			.map((next) -> label(named, Rows.shown(next), next, Label.Form.BESIDE));
	}

	/** 单位：万元 names a unit of measure although 单位 also announces the unit. */
	private static Label label(Named named, String value, Cell cell, Label.Form form) {
		boolean measure = named.kind() == Label.Kind.UNIT && measures(value).isPresent();
		return new Label(measure ? Label.Kind.MEASURE : named.kind(), named.name(), value, cell, form);
	}

	/** The units of measure a text lists, empty when any part of it is none. */
	static Optional<List<String>> measures(String text) {
		List<String> parts = BETWEEN_MEASURES.splitAsStream(Normaliser.plain(text))
			.flatMap(LabelReader::parts)
			.toList();
		return parts.stream().allMatch((part) -> UnitOfMeasure.find(part).isPresent()) ? Optional.of(parts)
				: Optional.empty();
	}

	/** 万元/亩 is one unit of measure, 万元/万美元 are two. */
	private static Stream<String> parts(String text) {
		return UnitOfMeasure.find(text).isPresent() ? Stream.of(text) : Stream.of(text.split("/"));
	}

	/** Without the bracket that closes around label and value, as in （单位：万元）. */
	private static String inner(String value) {
		return CLOSING.matcher(value).replaceFirst("$1");
	}

	private Named named(String found) {
		return java.util.Objects.requireNonNull(this.labels.get(Normaliser.plain(found)));
	}

	private void add(Label.Kind kind, List<String> names) {
		names.forEach((name) -> this.labels.putIfAbsent(Normaliser.plain(name), new Named(kind, name)));
	}

	private static String spread(String label) {
		String spread = label.codePoints()
			.mapToObj((character) -> Pattern.quote(Character.toString(character)))
			.collect(Collectors.joining(" ?"));
		return (label.length() <= SHORT) ? "(?<![\\p{L}\\p{N}])" + spread : spread;
	}

	private record Named(Label.Kind kind, String name) {
	}

}
