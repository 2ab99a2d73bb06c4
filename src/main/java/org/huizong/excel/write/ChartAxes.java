package org.huizong.excel.write;

import org.huizong.excel.format.XmlWords;

/** The axes of a chart, and the faces and lines that they share with the rest of it. */
final class ChartAxes {

	/** Said in the file, since programs take that of the machine otherwise. */
	private static final String LANGUAGE = "zh-CN";

	private static final String BODY = "宋体";

	private static final String GRID = "D9D9D9";

	private static final String RULE = "7F7F7F";

	private static final String TICKS = "<c:majorTickMark val=\"cross\"/><c:minorTickMark val=\"none\"/>";

	private final ChartDraft draft;

	private final boolean across;

	ChartAxes(ChartDraft draft) {
		this.draft = draft;
		this.across = draft.kind() == ChartDraft.Kind.BARS;
	}

	/** The axis of the names; each is printed however close they come. */
	String names() {
		return "<c:catAx><c:axId val=\"0\"/><c:scaling><c:orientation val=\"" + (this.across ? "maxMin" : "minMax")
				+ "\"/></c:scaling><c:delete val=\"false\"/><c:axPos val=\"" + (this.across ? "l" : "b") + "\"/>"
				+ titled(this.draft.categoryTitle()) + TICKS + "<c:tickLblPos val=\"low\"/><c:spPr>"
				+ stroke(RULE, 9_525) + "</c:spPr>" + words(900)
				+ "<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/><c:auto val=\"false\"/>"
				+ "<c:tickLblSkip val=\"1\"/></c:catAx>";
	}

	/**
	 * The axis of the figures.
	 * @param fromZero whether it begins at nought whatever they are
	 */
	String values(boolean fromZero) {
		return "<c:valAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/>"
				+ (fromZero ? "<c:min val=\"0.0\"/>" : "") + "</c:scaling><c:delete val=\"false\"/><c:axPos val=\""
				+ (this.across ? "b" : "l") + "\"/><c:majorGridlines><c:spPr>" + stroke(GRID, 6_350)
				+ "</c:spPr></c:majorGridlines>" + titled(this.draft.valueTitle()) + "<c:numFmt formatCode=\""
				+ format() + "\" sourceLinked=\"true\"/>" + TICKS + "<c:tickLblPos val=\"nextTo\"/><c:spPr>"
				+ stroke(GRID, 6_350) + "</c:spPr><c:crossAx val=\"0\"/><c:crosses val=\""
				+ (this.across ? "max" : "autoZero") + "\"/><c:crossBetween val=\"between\"/></c:valAx>";
	}

	/** Axes carry round numbers: decimals only where figures are small. */
	private String format() {
		return (this.draft.decimals() >= 3) ? "0.00" : "#,##0";
	}

	private static String titled(String text) {
		return text.isEmpty() ? "" : title(text, 1000, false, BODY);
	}

	/**
	 * A title.
	 * @param size in hundredths of a point
	 */
	static String title(String text, int size, boolean bold, String face) {
		return "<c:title><c:tx><c:rich><a:bodyPr anchor=\"t\" rtlCol=\"false\"/><a:lstStyle/><a:p><a:pPr algn=\"l\">"
				+ "<a:defRPr/></a:pPr><a:r><a:rPr " + font(size, bold, face) + "</a:rPr><a:t>" + XmlWords.text(text)
				+ "</a:t></a:r><a:endParaRPr lang=\"en-US\" sz=\"1100\"/></a:p></c:rich></c:tx><c:layout/>"
				+ "<c:overlay val=\"false\"/></c:title>";
	}

	/** How words look. */
	static String words(int size) {
		return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr " + font(size, false, BODY)
				+ "</a:defRPr></a:pPr></a:p></c:txPr>";
	}

	private static String font(int size, boolean bold, String face) {
		return "lang=\"" + LANGUAGE + "\" sz=\"" + size + "\" b=\"" + bold + "\"><a:latin typeface=\"" + face
				+ "\"/><a:ea typeface=\"" + face + "\"/>";
	}

	static String fill(String rgb) {
		return "<a:solidFill><a:srgbClr val=\"" + rgb + "\"/></a:solidFill>";
	}

	/**
	 * A line.
	 * @param width in English metric units, 12,700 to the point
	 */
	static String stroke(String rgb, int width) {
		return "<a:ln w=\"" + width + "\">" + fill(rgb) + "</a:ln>";
	}

}
