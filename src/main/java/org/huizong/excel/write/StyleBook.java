package org.huizong.excel.write;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.format.XmlWords;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.jspecify.annotations.Nullable;

/**
 * The styles that a workbook has used so far, by number: a named one, which Excel's
 * gallery shows, for each way a cell looks.
 */
final class StyleBook {

	private static final String PLAIN = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";

	private static final String DEFAULT_FONT = "<font><sz val=\"11.0\"/><color indexed=\"8\"/><name val=\"宋体\"/>"
			+ "<family val=\"2\"/><scheme val=\"minor\"/></font>";

	private static final String RULED = "<border><left style=\"thin\"><color rgb=\"8EA9C1\"/></left>"
			+ "<right style=\"thin\"><color rgb=\"8EA9C1\"/></right><top style=\"thin\"><color rgb=\"8EA9C1\"/></top>"
			+ "<bottom style=\"thin\"><color rgb=\"8EA9C1\"/></bottom></border>";

	/** Numbers below are those of formats that every program knows. */
	private static final int OWN_FORMATS = 164;

	private final Map<NamedStyle, Integer> styles = new LinkedHashMap<>();

	private final Map<NamedStyle, Integer> quoted = new LinkedHashMap<>();

	private final Map<String, Integer> formats = new LinkedHashMap<>();

	private final Map<String, Integer> fonts = numbered(DEFAULT_FONT);

	private final Map<String, Integer> fills = numbered("<fill><patternFill patternType=\"none\"/></fill>",
			"<fill><patternFill patternType=\"darkGray\"/></fill>");

	private final Map<String, Integer> borders = numbered("<border><left/><right/><top/><bottom/><diagonal/></border>");

	private final List<String> cells = new ArrayList<>(List.of("<xf " + PLAIN + " xfId=\"0\"/>"));

	private final List<String> named = new ArrayList<>(List.of("<xf " + PLAIN + "/>"));

	private final StringBuilder names = new StringBuilder("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");

	/** Colours that cells take on while a condition holds. */
	private final List<String> highlights = new ArrayList<>();

	int style(NamedStyle style) {
		Integer there = this.styles.get(style);
		if (there == null) {
			there = this.cells.size();
			this.cells.add(create(style));
			this.styles.put(style, there);
		}
		return there;
	}

	/**
	 * The style for text that would turn into a formula if someone edited the cell.
	 */
	int quoted(NamedStyle style) {
		Integer there = this.quoted.get(style);
		if (there == null) {
			String plain = this.cells.get(style(style));
			there = this.cells.size();
			this.cells.add(plain.replaceFirst(">", " quotePrefix=\"true\">"));
			this.quoted.put(style, there);
		}
		return there;
	}

	/** The number of a look that differs from a cell's own in its colour. */
	int highlight(String rgb) {
		this.highlights.add("<dxf><fill><patternFill patternType=\"solid\"><bgColor rgb=\"" + rgb
				+ "\"/></patternFill></fill></dxf>");
		return this.highlights.size() - 1;
	}

	void write(Writer out) throws IOException {
		out.append(XmlWords.HEAD)
			.append("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
		List<String> codes = new ArrayList<>();
		this.formats.forEach((code, number) -> codes
			.add("<numFmt numFmtId=\"" + number + "\" formatCode=\"" + XmlWords.attribute(code) + "\"/>"));
		list("numFmts", codes, out);
		list("fonts", this.fonts.keySet(), out);
		list("fills", this.fills.keySet(), out);
		list("borders", this.borders.keySet(), out);
		list("cellStyleXfs", this.named, out);
		list("cellXfs", this.cells, out);
		out.append("<cellStyles count=\"" + this.named.size() + "\">").append(this.names).append("</cellStyles>");
		list("dxfs", this.highlights, out);
		out.append("</styleSheet>");
	}

	private static void list(String element, java.util.Collection<String> entries, Writer out) throws IOException {
		if (!entries.isEmpty()) {
			out.append("<" + element + " count=\"" + entries.size() + "\">");
			for (String entry : entries) {
				out.append(entry);
			}
			out.append("</" + element + ">");
		}
	}

	/** Names the style and describes the cells that wear it. */
	private String create(NamedStyle style) {
		String numbers = "numFmtId=\"" + format(code(style)) + "\" fontId=\"" + number(this.fonts, font(style))
				+ "\" fillId=\"" + fill(style) + "\" borderId=\""
				+ (style.role().bordered ? number(this.borders, RULED) : 0) + '"';
		String look = " applyFont=\"true\" applyAlignment=\"true\" applyNumberFormat=\"true\""
				+ (style.role().bordered ? " applyBorder=\"true\"" : "")
				+ ((colour(style) != null) ? " applyFill=\"true\"" : "") + ">" + alignment(style.role())
				+ "<protection locked=\"" + !open(style) + "\"/></xf>";
		int name = this.named.size();
		this.named.add("<xf " + numbers + look);
		this.names.append("<cellStyle name=\"")
			.append(XmlWords.attribute(style.name()))
			.append("\" xfId=\"")
			.append(name)
			.append("\"/>");
		return "<xf " + numbers + " xfId=\"" + name + '"' + look;
	}

	private static String alignment(Role role) {
		return "<alignment horizontal=\"" + role.alignment.name().toLowerCase(Locale.ROOT)
				+ "\" vertical=\"center\" wrapText=\"" + role.wrapped + '"' + (role.indented ? " indent=\"1\"" : "")
				+ "/>";
	}

	private static String font(NamedStyle style) {
		boolean link = style.role() == Role.LINK;
		String rgb = link ? "1F4E79" : style.emphasis().colour;
		return "<font><name val=\"" + style.role().font + "\"/><sz val=\"" + style.role().points + ".0\"/>"
				+ ((style.role().bold || style.emphasis().bold) ? "<b val=\"true\"/>" : "")
				+ (link ? "<u val=\"single\"/>" : "") + ((rgb != null) ? "<color rgb=\"FF" + rgb + "\"/>" : "")
				+ "</font>";
	}

	private int fill(NamedStyle style) {
		String rgb = colour(style);
		return (rgb == null) ? 0 : number(this.fills,
				"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + rgb + "\"/></patternFill></fill>");
	}

	private static @Nullable String colour(NamedStyle style) {
		return (style.role() == Role.HEADER) ? "DCE6F1" : style.emphasis().fill;
	}

	private int format(String code) {
		int known = BuiltinFormats.getBuiltinFormat(code);
		return (known >= 0) ? known : this.formats.computeIfAbsent(code, (key) -> OWN_FORMATS + this.formats.size());
	}

	/**
	 * Right-aligned cells keep off their border by a blank in the format: LibreOffice
	 * forgets the indent of some.
	 */
	private static String code(NamedStyle style) {
		boolean words = style.format().kind() == FigureFormat.Kind.TEXT;
		String code = (words && open(style)) ? "@" : style.format().code();
		if (style.role().alignment != HorizontalAlignment.RIGHT || !style.role().bordered) {
			return code;
		}
		return words ? "@_ " : code.replace(";", "_ ;") + "_ ";
	}

	/**
	 * Whether cells are to be filled in; what is typed there for words stays as it is
	 * typed, noughts in front too.
	 */
	private static boolean open(NamedStyle style) {
		return style.emphasis() == Emphasis.INPUT || style.emphasis() == Emphasis.CARRIED;
	}

	private static int number(Map<String, Integer> known, String entry) {
		Integer there = known.get(entry);
		if (there == null) {
			there = known.size();
			known.put(entry, there);
		}
		return there;
	}

	private static Map<String, Integer> numbered(String... entries) {
		Map<String, Integer> known = new LinkedHashMap<>();
		for (String entry : entries) {
			number(known, entry);
		}
		return known;
	}

}
