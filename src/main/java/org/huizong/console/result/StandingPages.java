package org.huizong.console.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.huizong.console.shared.FigureLinks;
import org.huizong.console.shared.FigurePage;
import org.huizong.console.shared.Numerals;
import org.huizong.console.shared.Shown;
import org.huizong.console.shared.Wording;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.ComparedUnits;
import org.huizong.statistics.figure.Comparison;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Published;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Results;
import org.huizong.vintages.Traces;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Says where ranks come from: among the units, and among the sibling cities. */
@Component
@ConditionalOnWebApplication
class StandingPages {

	private static final int MOST_CELLS = 12;

	private final Results results;

	private final Traces traces;

	private final ProvinceResults province;

	private final CoverageNotes coverage;

	private final Numerals numerals;

	private final Wording wording;

	private final WaivedSentences waived;

	StandingPages(Results results, Traces traces, ProvinceResults province, CoverageNotes coverage, Numerals numerals,
			Wording wording, WaivedSentences waived) {
		this.waived = waived;
		this.results = results;
		this.traces = traces;
		this.province = province;
		this.coverage = coverage;
		this.numerals = numerals;
		this.wording = wording;
	}

	/** A unit's rank, with the values compared and its rank of last month. */
	FigurePage rank(StatisticalProgramme programme, Vintage vintage, Indicator indicator, RankingBasis basis,
			String unit) {
		Ranking ranking = ranking(vintage, indicator, basis).orElseThrow(() -> FiguresScreen.absent(basis.code()));
		Ranking.Entry own = ranking.entry(unit).orElseThrow(() -> FiguresScreen.absent(unit));
		List<FigurePage.Line> lines = new ArrayList<>(compared(programme, vintage, indicator, ranking));
		Vintage before = this.results.before(vintage);
		if (before != null) {
			ranking(before, indicator, basis).flatMap((then) -> then.entry(unit))
				.flatMap((then) -> lastMonth(before, then.rank(), then.tied(),
						FigureLinks.rank(before, indicator.code(), basis, unit)))
				.ifPresent(lines::add);
		}
		String title = this.wording.of(basis.title()) + this.wording.of("位次", " rank");
		List<FigurePage.Fact> facts = List.of(
				new FigurePage.Fact(title, this.numerals.rank(own.rank(), own.tied()), "", rule(indicator, ranking)),
				movement(this.numerals.movement(own.rank(), own.movement()), among(programme, vintage, indicator,
						Comparison.movement(basis), own.movement(), (common) -> ranking.rankAmong(unit, common))));
		return new FigurePage(
				vintage.period() + " " + ValuePages.name(programme, unit, vintage) + " "
						+ this.wording.of(indicator.name()) + " " + title,
				"", facts, lines, List.of(), List.of(),
				this.waived.of(programme, vintage, (key) -> key.indicator().equals(indicator.code())
						&& key.measure() == basis.measure() && ranking.entry(key.unit()).isPresent()));
	}

	private List<FigurePage.Line> compared(StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			Ranking ranking) {
		Observations values = this.results.values(vintage);
		Measure measure = ranking.basis().measure();
		return ranking.entries()
			.stream()
			.map((entry) -> new FigurePage.Line(this.numerals.rank(entry.rank(), entry.tied()),
					ValuePages.name(programme, entry.unit(), vintage),
					this.numerals.of(vintage, values, indicator, entry.unit(), measure), ""))
			.toList();
	}

	private Optional<Ranking> ranking(Vintage vintage, Indicator indicator, RankingBasis basis) {
		return this.results.rankings(vintage)
			.stream()
			.filter((one) -> one.indicator().equals(indicator.code()) && one.basis() == basis)
			.findFirst();
	}

	private String rule(Indicator indicator, Ranking ranking) {
		boolean more = indicator.direction() == Indicator.Direction.HIGHER_FIRST;
		int decimals = ranking.basis().measure().decimals(indicator);
		int all = ranking.entries().size();
		String measure = this.wording.of(ranking.basis().measure().title());
		return this.wording.of(
				"按公布的" + measure + "（" + decimals + " 位小数）" + (more ? "由大到小" : "由小到大") + "，相同的并列；" + all + " 个单位中 "
						+ ranking.rankedUnits() + " 个参加排位，缺失、不适用和插补的不参加",
				"by the published " + measure + " (" + decimals + " decimals), " + (more ? "greatest" : "least")
						+ " first, equal values share a rank; " + ranking.rankedUnits() + " of " + all
						+ " units are ranked: not those missing, not applicable or imputed");
	}

	private FigurePage.Fact movement(String text, String among) {
		return new FigurePage.Fact(this.wording.of("较上月", "since last month"), text, "", among + this.wording
			.of("上月位次 − 本月位次；↑ 为进位，↓ 为退位", "last month's rank − this month's; ↑ places gained, ↓ lost"));
	}

	/**
	 * Between whom, with both ranks, where not the same were ranked last month; and that
	 * January is not compared.
	 */
	private String among(StatisticalProgramme programme, Vintage vintage, Indicator indicator, Comparison comparison,
			@Nullable Integer gained, Function<List<String>, @Nullable Integer> rank) {
		Comparability comparability = this.results.comparability(vintage);
		String told = this.coverage.movement(programme, comparability, indicator.code(), comparison);
		Integer now = comparability.unequal(indicator.code(), comparison)
			.map(ComparedUnits::common)
			.map(rank)
			.orElse(null);
		String ranks = (now == null || gained == null) ? ""
				: this.wording.of("其中上月第 " + (now + gained) + " 位，本月第 " + now + " 位。",
						"Among these rank " + (now + gained) + " last month, " + now + " this month. ");
		String january = (vintage.period().isJanuary() && gained == null)
				? this.wording.of("1 月不与上年全年的位次比较。", "January is not compared with the ranks of a whole year. ") : "";
		return january + told + (told.isEmpty() ? "" : this.wording.of("", " ")) + ranks;
	}

	/** Empty for who was unranked. */
	private Optional<FigurePage.Line> lastMonth(Vintage before, @Nullable Integer rank, boolean tied, String href) {
		return Optional.ofNullable(rank)
			.map((was) -> new FigurePage.Line(this.wording.of("上月", "last month"),
					before.period() + " " + this.wording.of("位次", "rank"),
					new Shown(this.numerals.rank(was, tied), href), ""));
	}

	/** Where a sibling city stands on an indicator, with the cells of its row. */
	FigurePage province(StatisticalProgramme programme, Vintage vintage, Indicator indicator, String city) {
		ProvinceStanding standing = this.province.standing(vintage, indicator.code())
			.orElseThrow(() -> FiguresScreen.absent(indicator.code()));
		ProvinceStanding.Entry own = entry(standing, city).orElseThrow(() -> FiguresScreen.absent(city));
		List<FigurePage.Line> lines = new ArrayList<>(compared(programme, vintage, indicator, standing));
		Vintage before = this.results.before(vintage);
		if (before != null) {
			this.province.standing(before, indicator.code())
				.flatMap((then) -> entry(then, city))
				.flatMap((then) -> lastMonth(before, then.rank(), then.tied(),
						FigureLinks.province(before, indicator.code(), city)))
				.ifPresent(lines::add);
		}
		return new FigurePage(
				vintage.period() + " " + ProvinceResults.name(programme, city) + " " + this.wording.of(indicator.name())
						+ this.wording.of(" 全省位次", " rank in the province"),
				"",
				facts(own, indicator,
						among(programme, vintage, indicator, Comparison.PROVINCE_MOVEMENT, own.movement(),
								(common) -> standing.rankAmong(city, common))),
				lines, own.sources(), this.traces.cells(vintage, own.sources(), MOST_CELLS));
	}

	private List<FigurePage.Line> compared(StatisticalProgramme programme, Vintage vintage, Indicator indicator,
			ProvinceStanding standing) {
		return standing.entries()
			.stream()
			.map((entry) -> new FigurePage.Line(this.numerals.rank(entry.rank(), entry.tied()),
					ProvinceResults.name(programme, entry.city()),
					new Shown(this.province.value(entry, indicator),
							FigureLinks.province(vintage, indicator.code(), entry.city())),
					entry.sources().isEmpty() ? "" : entry.sources().get(0).reference()))
			.toList();
	}

	private static Optional<ProvinceStanding.Entry> entry(ProvinceStanding standing, String city) {
		return standing.entries().stream().filter((entry) -> entry.city().equals(city)).findFirst();
	}

	private List<FigurePage.Fact> facts(ProvinceStanding.Entry own, Indicator indicator, String among) {
		int decimals = indicator.decimals();
		String unit = indicator.unitOfMeasure();
		return List.of(
				new FigurePage.Fact(this.wording.of("位次", "rank"), this.numerals.rank(own.rank(), own.tied()), "",
						this.wording.of("按公布的本年累计，相同的并列", "by the published year to date, equal values share a rank")),
				new FigurePage.Fact(this.wording.of(Measure.YTD.title()), this.province.value(own, indicator), unit,
						this.wording.of("读自全省表的单元格", "read from the provincial table")),
				new FigurePage.Fact(this.wording.of(Measure.GROWTH.title()),
						this.numerals.of(Published.change(own.growth(), 1)), "%",
						this.wording.of("（本年累计 − 上年同期累计）÷ 上年同期累计 × 100",
								"(year to date − year to date a year ago) ÷ year to date a year ago × 100")),
				movement(this.numerals.movement(own.rank(), own.movement()), among),
				new FigurePage.Fact(this.wording.of("距上一位", "behind the next above"),
						this.numerals.amount(own.toNextAbove(), decimals), unit,
						this.wording.of("上一位的累计 − 本市的累计", "its year to date − this city's")),
				new FigurePage.Fact(this.wording.of("领先下一位", "ahead of the next below"),
						this.numerals.amount(own.toNextBelow(), decimals), unit,
						this.wording.of("本市的累计 − 下一位的累计", "this city's year to date − its")));
	}

}
