package org.huizong.excel;

import java.util.HexFormat;

import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** The house's colours and fonts on a chart. */
final class ChartLook {

	private static final String[] COLOURS = { "1F4E79", "C55A11", "548235", "7F6000", "7030A0", "2E75B6", "A61C00",
			"7F7F7F", "00827F", "BF8F00" };

	/** POI would write that of the machine it runs on. */
	private static final String LANGUAGE = "zh-CN";

	private static final String GRID = "D9D9D9";

	private final XSSFChart chart;

	ChartLook(XSSFChart chart) {
		this.chart = chart;
	}

	void apply(ChartDraft draft) {
		title(draft.title());
		words();
		CTPlotArea plot = this.chart.getCTChart().getPlotArea();
		for (CTBarChart bars : plot.getBarChartArray()) {
			for (CTBarSer series : bars.getSerArray()) {
				bar(series, draft);
			}
		}
		for (CTLineChart lines : plot.getLineChartArray()) {
			for (CTLineSer series : lines.getSerArray()) {
				line(series);
			}
		}
		grid(plot);
	}

	/**
	 * The chart's part with every category named, however many there are: the lite
	 * schemas know no {@code tickLblSkip}, and programs leave out names that come close.
	 */
	static String finished(String chartXml) {
		return chartXml.replaceAll("(<c:noMultiLvlLbl [^>]*/>)?</c:catAx>", "<c:tickLblSkip val=\"1\"/>$1</c:catAx>");
	}

	private void title(String text) {
		this.chart.setTitleText(text);
		this.chart.setTitleOverlay(false);
		font(this.chart.getCTChart().getTitle(), 1300, true, "黑体");
	}

	private static void font(CTTitle title, int size, boolean bold, String typeface) {
		for (CTRegularTextRun run : title.getTx().getRich().getPArray(0).getRArray()) {
			font(run.isSetRPr() ? run.getRPr() : run.addNewRPr(), size, bold, typeface);
		}
	}

	private void words() {
		this.chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
		CTTextBody body = this.chart.getCTChartSpace().addNewTxPr();
		body.addNewBodyPr();
		font(body.addNewP().addNewPPr().addNewDefRPr(), 1000, false, "宋体");
		for (CTCatAx axis : this.chart.getCTChart().getPlotArea().getCatAxArray()) {
			CTTextBody names = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
			names.addNewBodyPr();
			font(names.addNewP().addNewPPr().addNewDefRPr(), 900, false, "宋体");
			if (axis.isSetTitle()) {
				font(axis.getTitle(), 1000, false, "宋体");
			}
		}
		for (CTValAx axis : this.chart.getCTChart().getPlotArea().getValAxArray()) {
			if (axis.isSetTitle()) {
				font(axis.getTitle(), 1000, false, "宋体");
			}
		}
	}

	/** The language is ours to say: POI would write the machine's own. */
	private static void font(CTTextCharacterProperties properties, int size, boolean bold, String typeface) {
		properties.setLang(LANGUAGE);
		properties.setSz(size);
		properties.setB(bold);
		(properties.isSetLatin() ? properties.getLatin() : properties.addNewLatin()).setTypeface(typeface);
		(properties.isSetEa() ? properties.getEa() : properties.addNewEa()).setTypeface(typeface);
	}

	private static void bar(CTBarSer series, ChartDraft draft) {
		fill(series.isSetSpPr() ? series.getSpPr() : series.addNewSpPr(), colour(series.getIdx().getVal()));
		(series.isSetInvertIfNegative() ? series.getInvertIfNegative() : series.addNewInvertIfNegative()).setVal(false);
		if (draft.labelled()) {
			boolean crossed = draft.series().stream().anyMatch(ChartDraft.Series::line);
			labels(series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls(), draft.decimals(), crossed);
		}
	}

	/** Labels stand at the bars' ends, at their feet where a line crosses them. */
	private static void labels(CTDLbls labels, int decimals, boolean crossed) {
		labels.addNewNumFmt().setFormatCode(FigureFormat.amount(decimals).code());
		labels.getNumFmt().setSourceLinked(false);
		if (crossed) {
			CTTextBody body = labels.addNewTxPr();
			body.addNewBodyPr();
			CTTextCharacterProperties white = body.addNewP().addNewPPr().addNewDefRPr();
			white.setSz(900);
			white.addNewSolidFill().addNewSrgbClr().setVal(rgb("FFFFFF"));
		}
		labels.addNewDLblPos().setVal(crossed ? STDLblPos.IN_BASE : STDLblPos.OUT_END);
		labels.addNewShowLegendKey().setVal(false);
		labels.addNewShowVal().setVal(true);
		labels.addNewShowCatName().setVal(false);
		labels.addNewShowSerName().setVal(false);
		labels.addNewShowPercent().setVal(false);
		labels.addNewShowBubbleSize().setVal(false);
	}

	private static void line(CTLineSer series) {
		byte[] colour = colour(series.getIdx().getVal());
		CTShapeProperties shape = series.isSetSpPr() ? series.getSpPr() : series.addNewSpPr();
		stroke(shape, colour, 25_400);
		(series.isSetSmooth() ? series.getSmooth() : series.addNewSmooth()).setVal(false);
		CTMarker marker = series.isSetMarker() ? series.getMarker() : series.addNewMarker();
		(marker.isSetSymbol() ? marker.getSymbol() : marker.addNewSymbol()).setVal(STMarkerStyle.CIRCLE);
		fill(marker.isSetSpPr() ? marker.getSpPr() : marker.addNewSpPr(), colour);
		stroke(marker.getSpPr(), colour, 9_525);
	}

	private static void grid(CTPlotArea plot) {
		for (CTValAx axis : plot.getValAxArray()) {
			stroke((axis.isSetMajorGridlines() ? axis.getMajorGridlines() : axis.addNewMajorGridlines()).addNewSpPr(),
					rgb(GRID), 6_350);
			stroke(axis.isSetSpPr() ? axis.getSpPr() : axis.addNewSpPr(), rgb(GRID), 6_350);
		}
		for (CTCatAx axis : plot.getCatAxArray()) {
			stroke(axis.isSetSpPr() ? axis.getSpPr() : axis.addNewSpPr(), rgb("7F7F7F"), 9_525);
		}
	}

	private static void fill(CTShapeProperties shape, byte[] colour) {
		if (shape.isSetSolidFill()) {
			shape.unsetSolidFill();
		}
		shape.addNewSolidFill().addNewSrgbClr().setVal(colour);
	}

	private static void stroke(CTShapeProperties shape, byte[] colour, int width) {
		if (shape.isSetLn()) {
			shape.unsetLn();
		}
		shape.addNewLn().setW(width);
		shape.getLn().addNewSolidFill().addNewSrgbClr().setVal(colour);
	}

	private static byte[] colour(long index) {
		return rgb(COLOURS[(int) (index % COLOURS.length)]);
	}

	private static byte[] rgb(String hex) {
		return HexFormat.of().parseHex(hex);
	}

}
