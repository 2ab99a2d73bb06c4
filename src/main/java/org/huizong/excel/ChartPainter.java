package org.huizong.excel;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Draws charts as native ones that follow their cells. */
final class ChartPainter {

	private final XSSFSheet sheet;

	ChartPainter(XSSFSheet sheet) {
		this.sheet = sheet;
	}

	void paint(ChartDraft draft, int firstRow, int firstColumn, int lastRow, int lastColumn) {
		XSSFDrawing drawing = this.sheet.createDrawingPatriarch();
		XSSFChart chart = drawing
			.createChart(drawing.createAnchor(0, 0, 0, 0, firstColumn, firstRow - 1, lastColumn + 1, lastRow));
		chart.displayBlanksAs(DisplayBlanks.GAP);
		chart.setPlotOnlyVisibleCells(true);
		XDDFCategoryAxis names = chart.createCategoryAxis(bars(draft) ? AxisPosition.LEFT : AxisPosition.BOTTOM);
		XDDFValueAxis values = chart.createValueAxis(bars(draft) ? AxisPosition.BOTTOM : AxisPosition.LEFT);
		axes(draft, names, values);
		for (XDDFChartData data : plots(draft, chart, names, values)) {
			chart.plot(data);
			startAtZero(data, values);
		}
		if (draft.series().size() > 1) {
			chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
		}
		new ChartLook(chart).apply(draft);
	}

	/** Bars that do not start at zero lie about their proportions. */
	private static void startAtZero(XDDFChartData data, XDDFValueAxis values) {
		boolean negative = false;
		for (int series = 0; series < data.getSeriesCount(); series++) {
			XDDFDataSource<? extends Number> figures = data.getSeries(series).getValuesData();
			for (int point = 0; point < figures.getPointCount(); point++) {
				Number figure = figures.getPointAt(point);
				negative |= figure != null && figure.doubleValue() < 0;
			}
		}
		if (data instanceof XDDFBarChartData && !negative) {
			values.setMinimum(0);
		}
	}

	private static boolean bars(ChartDraft draft) {
		return draft.kind() == ChartDraft.Kind.BARS;
	}

	private static void axes(ChartDraft draft, XDDFCategoryAxis names, XDDFValueAxis values) {
		names.setTickLabelPosition(AxisTickLabelPosition.LOW);
		values.setCrossBetween(AxisCrossBetween.BETWEEN);
		values.setNumberFormat(axisFormat(draft.decimals()));
		if (bars(draft)) {
			names.setOrientation(AxisOrientation.MAX_MIN);
			values.setCrosses(AxisCrosses.MAX);
		}
		if (!draft.categoryTitle().isEmpty()) {
			names.setTitle(draft.categoryTitle());
		}
		if (!draft.valueTitle().isEmpty()) {
			values.setTitle(draft.valueTitle());
		}
	}

	/** Axes carry round numbers: decimals only where figures are small. */
	private static String axisFormat(int decimals) {
		return (decimals >= 3) ? "0.00" : "#,##0";
	}

	private List<XDDFChartData> plots(ChartDraft draft, XSSFChart chart, XDDFCategoryAxis names, XDDFValueAxis values) {
		List<XDDFChartData> plots = new ArrayList<>();
		List<ChartDraft.Series> columns = draft.series().stream().filter((series) -> !line(draft, series)).toList();
		List<ChartDraft.Series> lines = draft.series().stream().filter((series) -> line(draft, series)).toList();
		if (!columns.isEmpty()) {
			XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
			data.setBarDirection(bars(draft) ? BarDirection.BAR : BarDirection.COL);
			data.setVaryColors(false);
			data.setBarGrouping(BarGrouping.CLUSTERED);
			data.setGapWidth(55);
			columns.forEach((series) -> add(data, draft, series));
			plots.add(data);
		}
		if (!lines.isEmpty()) {
			XDDFLineChartData data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, names, values);
			data.setGrouping(Grouping.STANDARD);
			data.setVaryColors(false);
			lines.forEach((series) -> add(data, draft, series));
			plots.add(data);
		}
		return plots;
	}

	private static boolean line(ChartDraft draft, ChartDraft.Series series) {
		return series.line() || draft.kind() == ChartDraft.Kind.LINES;
	}

	private void add(XDDFChartData data, ChartDraft draft, ChartDraft.Series series) {
		String[] names = cells(draft.categories()).stream().map(ChartPainter::words).toArray(String[]::new);
		Double[] figures = cells(series.values()).stream().map(ChartPainter::figure).toArray(Double[]::new);
		data.addSeries(XDDFDataSourcesFactory.fromArray(names, draft.categories().reference()),
				XDDFDataSourcesFactory.fromArray(figures, series.values().reference()))
			.setTitle(series.name(), null);
	}

	private List<@Nullable XSSFCell> cells(ChartDraft.Span span) {
		XSSFSheet there = this.sheet.getWorkbook().getSheet(span.first().sheet());
		List<@Nullable XSSFCell> cells = new ArrayList<>();
		for (int row = span.first().row(); row <= span.last().row(); row++) {
			XSSFRow found = there.getRow(row - 1);
			for (int column = span.first().column(); column <= span.last().column(); column++) {
				cells.add((found != null) ? found.getCell(column) : null);
			}
		}
		return cells;
	}

	private static String words(@Nullable XSSFCell cell) {
		if (cell == null) {
			return "";
		}
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : cell.getRawValue();
	}

	private static @Nullable Double figure(@Nullable XSSFCell cell) {
		boolean numeric = cell != null && (cell.getCellType() == CellType.NUMERIC
				|| (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.NUMERIC));
		return numeric ? Double.valueOf(cell.getNumericCellValue()) : null;
	}

}
