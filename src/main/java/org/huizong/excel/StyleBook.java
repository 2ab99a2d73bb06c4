package org.huizong.excel;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.excel.NamedStyle.Emphasis;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/**
 * The named styles a workbook has used so far. POI's lite schemas know no
 * {@code cellStyles}, so {@link #named} adds that element to the finished part.
 */
final class StyleBook {

	private static final XSSFColor RULE = colour("8EA9C1");

	private final XSSFWorkbook workbook;

	private final Map<NamedStyle, XSSFCellStyle> styles = new LinkedHashMap<>();

	private final Map<NamedStyle, XSSFCellStyle> quoted = new LinkedHashMap<>();

	private final Map<String, Long> names = new LinkedHashMap<>();

	private final Map<String, XSSFFont> fonts = new LinkedHashMap<>();

	StyleBook(XSSFWorkbook workbook) {
		this.workbook = workbook;
		XSSFFont normal = workbook.getFontAt(0);
		normal.setFontName("宋体");
		normal.setFontHeightInPoints((short) 11);
	}

	XSSFCellStyle style(NamedStyle named) {
		return this.styles.computeIfAbsent(named, this::create);
	}

	/**
	 * The style for text that would turn into a formula if someone edited the cell.
	 */
	XSSFCellStyle quoted(NamedStyle named) {
		return this.quoted.computeIfAbsent(named, (key) -> {
			XSSFCellStyle style = this.workbook.createCellStyle();
			style.cloneStyleFrom(style(key));
			style.setQuotePrefixed(true);
			return style;
		});
	}

	/** The styles part with the names of the styles in it. */
	String named(String stylesXml) {
		StringBuilder list = new StringBuilder("<cellStyles count=\"" + (this.names.size() + 1)
				+ "\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>");
		this.names.forEach((name,
				xf) -> list.append("<cellStyle name=\"").append(name).append("\" xfId=\"").append(xf).append("\"/>"));
		return stylesXml.replace("</cellXfs>", "</cellXfs>" + list.append("</cellStyles>"));
	}

	private XSSFCellStyle create(NamedStyle named) {
		XSSFCellStyle style = this.workbook.createCellStyle();
		style.setFont(font(named));
		style.setAlignment(named.role().alignment);
		style.setVerticalAlignment(VerticalAlignment.CENTER);
		style.setWrapText(named.role().wrapped);
		if (named.role().indented) {
			style.setIndention((short) 1);
		}
		style.setDataFormat(this.workbook.createDataFormat().getFormat(code(named)));
		if (named.role().bordered) {
			border(style);
		}
		fill(style, (named.role() == NamedStyle.Role.HEADER) ? "DCE6F1" : named.emphasis().fill);
		style.setLocked(named.emphasis() != Emphasis.INPUT && named.emphasis() != Emphasis.CARRIED);
		name(named, style);
		return style;
	}

	/**
	 * Right-aligned cells keep off their border by a blank in the format: LibreOffice
	 * forgets the indent of some.
	 */
	private static String code(NamedStyle named) {
		String code = typed(named) ? "@" : named.format().code();
		if (named.role().alignment != HorizontalAlignment.RIGHT || !named.role().bordered) {
			return code;
		}
		return (named.format().kind() == FigureFormat.Kind.TEXT) ? "@_ " : code.replace(";", "_ ;") + "_ ";
	}

	/** What is typed into a cell for words stays as it is typed, noughts in front too. */
	private static boolean typed(NamedStyle named) {
		boolean input = named.emphasis() == Emphasis.INPUT || named.emphasis() == Emphasis.CARRIED;
		return input && named.format().kind() == FigureFormat.Kind.TEXT;
	}

	private static void border(XSSFCellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setTopBorderColor(RULE);
		style.setBottomBorderColor(RULE);
		style.setLeftBorderColor(RULE);
		style.setRightBorderColor(RULE);
	}

	private static void fill(XSSFCellStyle style, @Nullable String rgb) {
		if (rgb != null) {
			style.setFillForegroundColor(colour(rgb));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		}
	}

	private XSSFFont font(NamedStyle named) {
		boolean bold = named.role().bold || named.emphasis().bold;
		boolean link = named.role() == NamedStyle.Role.LINK;
		String rgb = link ? "1F4E79" : named.emphasis().colour;
		return this.fonts.computeIfAbsent(named.role().font + named.role().points + bold + link + rgb, (key) -> {
			XSSFFont font = this.workbook.createFont();
			font.setFontName(named.role().font);
			font.setFontHeightInPoints((short) named.role().points);
			font.setBold(bold);
			if (link) {
				font.setUnderline(FontUnderline.SINGLE);
			}
			if (rgb != null) {
				font.setColor(colour(rgb));
			}
			return font;
		});
	}

	private void name(NamedStyle named, XSSFCellStyle style) {
		CTXf shared = (CTXf) style.getCoreXf().copy();
		if (shared.isSetXfId()) {
			shared.unsetXfId();
		}
		long index = this.workbook.getStylesSource().putCellStyleXf(shared) - 1L;
		style.getCoreXf().setXfId(index);
		this.names.put(named.name(), index);
	}

	private static XSSFColor colour(String rgb) {
		return new XSSFColor(HexFormat.of().parseHex(rgb));
	}

}
