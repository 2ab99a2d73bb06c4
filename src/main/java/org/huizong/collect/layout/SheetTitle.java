package org.huizong.collect.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.collect.cell.Rows;
import org.huizong.collect.name.Heading;
import org.huizong.collect.name.Normaliser;
import org.huizong.collect.name.UnitNames;
import org.huizong.excel.Cell;
import org.huizong.excel.Workbook.Row;
import org.huizong.programme.ReturnForm;

/**
 * Finds what a sheet is titled: the first text above its table that is no label, no name
 * of a unit or office, no period, unit of measure or stamp.
 */
public final class SheetTitle {

	private static final int LONGEST = 40;

	private static final Pattern PERIOD = Pattern
		.compile("\\d{2,4}年度?|(?:1月?[-~—–至到])?\\d{1,2}月份?|\\d{4}[-./]\\d{1,2}|[一二三四]季度|[上下]半年|[Ff][Oo][Rr][Mm]");

	private static final Pattern STAMP = Pattern
		.compile("附[件表]?[一二三四五六七八九十\\d]*|表[一二三四五六七八九十\\d]+|.*(?:内部资料|机密|秘密|保密|盖章|草案).*|第[一二三四五六七八九十\\d]+页.*");

	private static final Pattern OFFICE = Pattern
		.compile(".*(?:局|办|办公室|委|委员会|厅|政府|公司|中心|处|科|院|管委会|部门|单位)(?:\\([^()]*\\))?");

	private static final Pattern SENTENCE = Pattern.compile("[:。；;，,]");

	private static final Pattern WORDS = Pattern.compile("[\\u4E00-\\u9FFF]{2}");

	private final Layout layout;

	private final UnitNames units;

	private final Set<String> labelled;

	private final LabelReader reader;

	public SheetTitle(Layout layout, List<Label> labels, LabelReader reader, UnitNames units) {
		this.layout = layout;
		this.units = units;
		this.reader = reader;
		this.labelled = labels.stream().map((label) -> label.cell().address()).collect(Collectors.toSet());
	}

	/** The cells that hold the form's own titles, or else the sheet's title. */
	public List<Cell> of(List<Row> lines) {
		List<Cell> own = lines.stream()
			.map(Rows::texts)
			.flatMap(List::stream)
			.filter((cell) -> Titles.contains(cell.raw(), this.layout.form().titles()))
			.toList();
		return own.isEmpty() ? another(lines).stream().toList() : own;
	}

	/** The title that is not the form's; empty when the sheet has none. */
	Optional<Cell> another(List<Row> lines) {
		return lines.stream().flatMap(this::alone).filter(this::titles).findFirst();
	}

	/** The only text of its row, where the table begins or on the first row. */
	private Stream<Cell> alone(Row row) {
		List<Cell> texts = Rows.texts(row)
			.stream()
			.filter((cell) -> !this.labelled.contains(cell.address()) && !this.reader.starts(cell.raw()))
			.toList();
		int first = this.layout.columns().get(0).index();
		boolean alone = texts.size() == 1
				&& (row.number() < this.layout.firstRow() - 1 || row.number() == 1 || texts.get(0).column() <= first);
		return alone ? texts.stream() : Stream.empty();
	}

	private boolean titles(Cell cell) {
		String plain = Normaliser.plain(cell.raw());
		boolean stamp = plain.length() > LONGEST || SENTENCE.matcher(plain).find() || STAMP.matcher(plain).matches()
				|| OFFICE.matcher(plain).matches() || Titles.continues(plain);
		return !stamp && this.units.find(cell.raw()).isEmpty() && !heading(plain)
				&& LabelReader.measures(plain).isEmpty() && WORDS.matcher(rest(plain)).find();
	}

	/** Without periods and hints in brackets. */
	private static String rest(String plain) {
		return PERIOD.matcher(Heading.of(plain).withoutHint()).replaceAll("");
	}

	private boolean heading(String plain) {
		ReturnForm form = this.layout.form();
		return form.columns()
			.stream()
			.flatMap((column) -> column.headings().stream())
			.map(Normaliser::plain)
			.anyMatch((heading) -> heading.equals(plain) || heading.startsWith(plain + "/"));
	}

}
