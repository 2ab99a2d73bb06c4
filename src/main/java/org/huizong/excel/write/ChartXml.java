package org.huizong.excel.write;

import java.util.List;

import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.format.XmlWords;
import org.jspecify.annotations.Nullable;

/** A chart's part: a native chart over cells, in the house's colours and fonts. */
final class ChartXml {

	private static final String[] COLOURS = { "1F4E79", "C55A11", "548235", "7F6000", "7030A0", "2E75B6", "A61C00",
			"7F7F7F", "00827F", "BF8F00" };

	private final ChartDraft draft;

	private final WorkbookDraft workbook;

	private final StringBuilder xml = new StringBuilder(4_500);

	/** How many series stand before the next. */
	private int series;

	private ChartXml(ChartDraft draft, WorkbookDraft workbook) {
		this.draft = draft;
		this.workbook = workbook;
	}

	/** Draws a chart over cells of the workbook, with what they hold now beside it. */
	static String of(ChartDraft draft, WorkbookDraft workbook) {
		return new ChartXml(draft, workbook).write();
	}

	private String write() {
		List<ChartDraft.Series> bars = this.draft.series().stream().filter((one) -> !line(one)).toList();
		List<ChartDraft.Series> lines = this.draft.series().stream().filter(this::line).toList();
		ChartAxes axes = new ChartAxes(this.draft);
		this.xml.append(XmlWords.HEAD)
			.append("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" ")
			.append("xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">")
			.append("<c:roundedCorners val=\"false\"/><c:chart>")
			.append(ChartAxes.title(this.draft.title(), 1300, true, "黑体"))
			.append("<c:plotArea><c:layout/>");
		if (!bars.isEmpty()) {
			bars(bars);
		}
		if (!lines.isEmpty()) {
			lines(lines);
		}
		this.xml.append(axes.names())
			.append(axes.values(!bars.isEmpty() && bars.stream().noneMatch(this::negative)))
			.append("</c:plotArea>");
		if (this.draft.series().size() > 1) {
			this.xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"false\"/></c:legend>");
		}
		return this.xml.append("<c:plotVisOnly val=\"true\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
			.append(ChartAxes.words(1000))
			.append("<c:printSettings><c:headerFooter/><c:pageMargins b=\"0.75\" l=\"0.7\" r=\"0.7\" t=\"0.75\" ")
			.append("header=\"0.3\" footer=\"0.3\"/><c:pageSetup/></c:printSettings></c:chartSpace>")
			.toString();
	}

	private boolean line(ChartDraft.Series one) {
		return one.line() || this.draft.kind() == ChartDraft.Kind.LINES;
	}

	/** Bars that do not start at zero lie about their proportions. */
	private boolean negative(ChartDraft.Series one) {
		for (SheetCell cell : this.workbook.cells(one.values())) {
			Double figure = (cell != null) ? cell.figure() : null;
			if (figure != null && figure < 0) {
				return true;
			}
		}
		return false;
	}

	private void bars(List<ChartDraft.Series> all) {
		boolean across = this.draft.kind() == ChartDraft.Kind.BARS;
		this.xml.append("<c:barChart><c:barDir val=\"" + (across ? "bar" : "col") + "\"/>")
			.append("<c:grouping val=\"clustered\"/><c:varyColors val=\"false\"/>");
		for (ChartDraft.Series one : all) {
			this.xml.append(begin(one))
				.append("<c:spPr>" + ChartAxes.fill(colour()) + "</c:spPr><c:invertIfNegative val=\"false\"/>")
				.append(this.draft.labelled() ? labels() : "");
			data(one);
			this.xml.append("</c:ser>");
		}
		this.xml.append("<c:gapWidth val=\"55\"/><c:axId val=\"0\"/><c:axId val=\"1\"/></c:barChart>");
	}

	private void lines(List<ChartDraft.Series> all) {
		this.xml.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"false\"/>");
		for (ChartDraft.Series one : all) {
			this.xml.append(begin(one))
				.append("<c:spPr>" + ChartAxes.stroke(colour(), 25_400) + "</c:spPr>")
				.append("<c:marker><c:symbol val=\"circle\"/><c:spPr>" + ChartAxes.fill(colour())
						+ ChartAxes.stroke(colour(), 9_525) + "</c:spPr></c:marker>");
			data(one);
			this.xml.append("<c:smooth val=\"false\"/></c:ser>");
		}
		this.xml.append("<c:axId val=\"0\"/><c:axId val=\"1\"/></c:lineChart>");
	}

	private String begin(ChartDraft.Series one) {
		return "<c:ser><c:idx val=\"" + this.series + "\"/><c:order val=\"" + this.series + "\"/><c:tx><c:v>"
				+ XmlWords.text(one.name()) + "</c:v></c:tx>";
	}

	private String colour() {
		return COLOURS[this.series % COLOURS.length];
	}

	/** Labels stand at the bars' ends, at their feet where a line crosses them. */
	private String labels() {
		boolean crossed = this.draft.series().stream().anyMatch(ChartDraft.Series::line);
		String white = "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"900\">" + ChartAxes.fill("FFFFFF")
				+ "</a:defRPr></a:pPr></a:p></c:txPr>";
		return "<c:dLbls><c:numFmt formatCode=\""
				+ XmlWords.attribute(FigureFormat.amount(this.draft.decimals()).code()) + "\" sourceLinked=\"false\"/>"
				+ (crossed ? white : "") + "<c:dLblPos val=\"" + (crossed ? "inBase" : "outEnd") + "\"/>"
				+ "<c:showLegendKey val=\"false\"/><c:showVal val=\"true\"/><c:showCatName val=\"false\"/>"
				+ "<c:showSerName val=\"false\"/><c:showPercent val=\"false\"/><c:showBubbleSize val=\"false\"/></c:dLbls>";
	}

	/** Names and figures by reference, with what the cells hold beside it. */
	private void data(ChartDraft.Series one) {
		List<@Nullable SheetCell> names = this.workbook.cells(this.draft.categories());
		this.xml.append("<c:cat><c:strRef><c:f>" + XmlWords.text(this.draft.categories().reference())
				+ "</c:f><c:strCache><c:ptCount val=\"" + names.size() + "\"/>");
		for (int i = 0; i < names.size(); i++) {
			SheetCell name = names.get(i);
			point(i, (name != null) ? XmlWords.text(name.words()) : "");
		}
		List<@Nullable SheetCell> figures = this.workbook.cells(one.values());
		this.xml
			.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>" + XmlWords.text(one.values().reference())
					+ "</c:f><c:numCache><c:ptCount val=\"" + figures.size() + "\"/>");
		for (int i = 0; i < figures.size(); i++) {
			SheetCell cell = figures.get(i);
			Double figure = (cell != null) ? cell.figure() : null;
			if (figure != null) {
				point(i, figure.toString());
			}
		}
		this.xml.append("</c:numCache></c:numRef></c:val>");
		this.series++;
	}

	private void point(int index, String value) {
		this.xml.append("<c:pt idx=\"")
			.append(index)
			.append(value.isEmpty() ? "\"><c:v/>" : "\"><c:v>" + value + "</c:v>")
			.append("</c:pt>");
	}

}
