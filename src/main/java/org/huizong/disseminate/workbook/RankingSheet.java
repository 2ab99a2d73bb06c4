package org.huizong.disseminate.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Caveats;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.write.CellPlace;
import org.huizong.excel.write.ChartDraft;
import org.huizong.excel.write.NamedStyle.Emphasis;
import org.huizong.excel.write.NamedStyle.Role;
import org.huizong.excel.write.SheetDraft;
import org.huizong.programme.Report.Chart;
import org.huizong.programme.Report;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.figure.Remark;

/** The rankings of one indicator side by side, each with its chart. */
final class RankingSheet {

	private static final int CHART_ROWS = 24;

	private final Month month;

	private final Trail trail;

	private final Basis basis;

	RankingSheet(Month month, Trail trail) {
		this.month = month;
		this.basis = new Basis(month);
		this.trail = trail;
	}

	/** The bases on which the report ranks the indicator and the month has a ranking. */
	List<RankingBasis> bases(Report report, Indicator indicator) {
		List<RankingBasis> wanted = report.bases().isEmpty() ? indicator.rankings() : report.bases();
		return wanted.stream().filter((basis) -> this.month.ranking(indicator.code(), basis).isPresent()).toList();
	}

	void write(Report report, Indicator indicator, SheetDraft sheet) {
		List<Block> blocks = blocks(report, indicator);
		boolean alone = blocks.size() == 1;
		boolean charted = report.charts().contains(Chart.RANKING_BARS);
		int width = blocks.get(blocks.size() - 1).last() + 1;
		Page page = new Page(sheet, this.month, (alone && charted) ? width + 9 : width);
		page.title(Text.same(indicator.name().zh() + report.title().zh()),
				this.month.span() + "　计量单位：" + indicator.unitOfMeasure());
		sheet.onOnePage();
		int top = page.row();
		int bottom = top;
		List<ChartDraft> charts = new ArrayList<>();
		for (Block block : blocks) {
			page.moveTo(top);
			charts.add(block(page, indicator, block));
			bottom = Math.max(bottom, page.row());
		}
		for (int i = 1; i < blocks.size(); i++) {
			sheet.width(blocks.get(i).first() - 1, 2);
		}
		page.moveTo(bottom);
		List<String> notes = new ArrayList<>(
				blocks.stream().map((block) -> note(block.ranking(), blocks.size() > 1)).toList());
		notes.addAll(new Caveats(this.month).of(List.of(indicator),
				blocks.stream().flatMap((block) -> block.measures().stream()).distinct().toList()));
		page.notes(notes, report.notes());
		if (charted && alone) {
			sheet.width(width, 2);
			sheet.chart(charts.get(0), top + 1, width + 1, bottom - 1, width + 8);
		}
		else if (charted) {
			below(page, blocks, charts);
		}
	}

	private static void below(Page page, List<Block> blocks, List<ChartDraft> charts) {
		page.skip(1);
		for (int i = 0; i < blocks.size(); i++) {
			Block block = blocks.get(i);
			page.sheet().chart(charts.get(i), page.row(), block.first(), page.row() + CHART_ROWS, block.last());
		}
	}

	private List<Block> blocks(Report report, Indicator indicator) {
		List<Block> blocks = new ArrayList<>();
		int column = 0;
		for (RankingBasis basis : bases(report, indicator)) {
			Block block = new Block(this.month.ranking(indicator.code(), basis).orElseThrow(),
					besides(report, indicator, basis), column);
			blocks.add(block);
			column = block.last() + 2;
		}
		return blocks;
	}

	/** What is printed beside the value ranked. */
	private static List<Measure> besides(Report report, Indicator indicator, RankingBasis basis) {
		return switch (basis) {
			case TOTAL -> report.measures().isEmpty() ? usual(indicator) : report.measures();
			case COMPLETION -> List.of(Measure.SCHEDULE_GAP);
			case GROWTH -> List.of(Measure.DIFFERENCE);
			case VALUE -> List.of(Measure.YTD_YEAR_AGO);
		};
	}

	private static List<Measure> usual(Indicator indicator) {
		return indicator.targeted() ? List.of(Measure.SHARE, Measure.GROWTH, Measure.COMPLETION)
				: List.of(Measure.SHARE, Measure.GROWTH);
	}

	private ChartDraft block(Page page, Indicator indicator, Block block) {
		RankingBasis basis = block.ranking().basis();
		page.spread("按" + basis.title().zh() + "排位", Role.SECTION, block.first(), block.last());
		List<String> headers = new ArrayList<>(List.of("位次", "单位", Headings.of(basis.measure()), "较上月"));
		block.besides().forEach((measure) -> headers.add(Headings.of(measure)));
		page.headers(block.first(), headers);
		int first = page.row();
		for (Ranking.Entry entry : block.ranking().entries()) {
			line(page, indicator, block, entry);
		}
		int last = page.row() - 1;
		city(page, indicator, block);
		if (this.basis.shown(List.of(indicator), block.measures())) {
			alike(page, indicator, block);
		}
		return chart(page.sheet(), indicator, block, first, last);
	}

	private void line(Page page, Indicator indicator, Block block, Ranking.Entry entry) {
		Measure measure = block.ranking().basis().measure();
		this.trail.published(new Cited.Rank(entry.unit(), indicator.code(), block.ranking().basis()), page.sheet(),
				page.printCentred(block.first(), Printed.rank(entry.rank(), entry.tied()), Emphasis.NONE));
		page.label(block.first() + 1, this.month.name(entry.unit()), Emphasis.NONE);
		CellPlace value = page.print(block.first() + 2, value(entry, indicator, measure), Emphasis.NONE);
		this.trail.mentioned(new Observation.Key(entry.unit(), indicator.code(), measure), page.sheet(), value);
		page.printCentred(block.first() + 3, Printed.movement(entry.rank(), entry.movement()), Emphasis.NONE);
		besides(page, indicator, block, entry.unit(), Emphasis.NONE);
		page.skip(1);
	}

	private void city(Page page, Indicator indicator, Block block) {
		Measure measure = block.ranking().basis().measure();
		page.centred(block.first(), "", Emphasis.TOTAL);
		page.label(block.first() + 1, "全市", Emphasis.TOTAL);
		page.print(block.first() + 2, this.month.printed(this.month.city(), indicator, measure), Emphasis.TOTAL);
		page.centred(block.first() + 3, "", Emphasis.TOTAL);
		besides(page, indicator, block, this.month.city(), Emphasis.TOTAL);
		page.skip(1);
	}

	/** Below the city's line what is over the same units on both sides. */
	private void alike(Page page, Indicator indicator, Block block) {
		page.centred(block.first(), "", Emphasis.SUBTOTAL);
		page.label(block.first() + 1, Basis.ALIKE, Emphasis.SUBTOTAL);
		page.centred(block.first() + 3, "", Emphasis.SUBTOTAL);
		int column = block.first() + 2;
		for (Measure measure : block.measures()) {
			page.print(column, this.basis.beside(indicator, measure), Emphasis.SUBTOTAL);
			column += (column == block.first() + 2) ? 2 : 1;
		}
		page.skip(1);
	}

	private void besides(Page page, Indicator indicator, Block block, String unit, Emphasis emphasis) {
		for (int i = 0; i < block.besides().size(); i++) {
			page.print(block.first() + 4 + i, this.month.printed(unit, indicator, block.besides().get(i)), emphasis);
		}
	}

	private Printed value(Ranking.Entry entry, Indicator indicator, Measure measure) {
		if (entry.value() == null) {
			return this.month.printed(entry.unit(), indicator, measure);
		}
		FigureFormat format = Printed.format(measure, measure.decimals(indicator));
		return Printed
			.figure(entry.value(),
					(entry.status() == ObservationStatus.IMPUTED) ? format.marked(Printed.IMPUTED) : format)
			.under(this.month.waived().behind(new Observation.Key(entry.unit(), indicator.code(), measure)));
	}

	private static ChartDraft chart(SheetDraft sheet, Indicator indicator, Block block, int first, int last) {
		RankingBasis basis = block.ranking().basis();
		int column = block.first() + 2;
		String unit = switch (basis.measure().unit()) {
			case AMOUNT -> indicator.unitOfMeasure();
			case PERCENT -> "%";
			case POINTS -> "百分点";
		};
		return Charts.bars(indicator.name().zh() + "：" + basis.title().zh(), unit,
				Charts.down(sheet, column - 1, first, last),
				Charts.series(basis.title().zh(), sheet.place(first, column), sheet.place(last, column)),
				basis.measure().decimals(indicator));
	}

	private String note(Ranking ranking, boolean named) {
		StringBuilder note = new StringBuilder(named ? ranking.basis().title().zh() + "：" : "");
		note.append(ranking.entries().size()).append("个单位中").append(ranking.rankedUnits()).append("个参加排位");
		if (ranking.rankedUnits() < ranking.entries().size()) {
			note.append("，未参加排位：").append(unranked(ranking));
		}
		if (!ranking.zeroUnits().isEmpty()) {
			note.append("；为零的单位：").append(this.month.names(ranking.zeroUnits()));
		}
		if (ranking.period().isJanuary() && ranking.entries().stream().allMatch((entry) -> entry.movement() == null)) {
			note.append("；1月不与上年全年的位次比较");
		}
		this.basis.unequal(ranking.indicator(), Comparison.movement(ranking.basis()))
			.ifPresent((compared) -> note.append("；较上月按两月都参加排位的")
				.append(compared.common().size())
				.append("个单位比较（")
				.append(this.basis.changed(ranking.indicator(), compared.comparison()).orElseThrow())
				.append("）"));
		return note.append("。").toString();
	}

	/** {@code 明月山、市直（未下达目标）、宜阳新区（未报）}. */
	private String unranked(Ranking ranking) {
		Map<String, List<String>> units = new LinkedHashMap<>();
		ranking.entries()
			.stream()
			.filter((entry) -> entry.rank() == null)
			.forEach((entry) -> units.computeIfAbsent(reason(ranking, entry), (key) -> new ArrayList<>())
				.add(entry.unit()));
		return units.entrySet()
			.stream()
			.map((one) -> this.month.names(one.getValue()) + "（" + one.getKey() + "）")
			.collect(Collectors.joining("、"));
	}

	private String reason(Ranking ranking, Ranking.Entry entry) {
		Optional<Remark> remark = this.month.observation(entry.unit(), ranking.indicator(), ranking.basis().measure())
			.map(Observation::remark);
		return (remark.filter((one) -> one == Remark.BASE_MISSING).isPresent()) ? "缺上年同期数"
				: remark.map((one) -> one.text().zh()).orElse(entry.status().title().zh());
	}

	/**
	 * One ranking on the sheet.
	 *
	 * @param first its first column
	 */
	private record Block(Ranking ranking, List<Measure> besides, int first) {

		/** What is ranked and what is printed beside it. */
		List<Measure> measures() {
			return Stream.concat(Stream.of(this.ranking.basis().measure()), this.besides.stream()).toList();
		}

		int last() {
			return this.first + 3 + this.besides.size();
		}

	}

}
