package org.huizong.disseminate.month;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.programme.CodeList;
import org.huizong.programme.Report;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.UnitChanges;
import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Text;
import org.huizong.statistics.UnitGroup;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReturnVersion;

/**
 * The month's result as the writers of sheets and tables look things up in it.
 *
 * @param waived what of it is published under a waiver
 */
public record Month(MonthlyResult result, Waived waived) {

	public Month(MonthlyResult result) {
		this(result, Waived.of(result));
	}

	public StatisticalProgramme programme() {
		return this.result.programme();
	}

	public ReferencePeriod period() {
		return this.result.vintage().period();
	}

	public String city() {
		return programme().city().code();
	}

	/** The units expected, by group as tables show them, within it in code-list order. */
	public List<ReportingUnit> units() {
		List<ReportingUnit> expected = programme().unitsIn(period());
		return programme().groups()
			.stream()
			.flatMap((group) -> expected.stream().filter((unit) -> unit.group().equals(group.code())))
			.toList();
	}

	public List<ReportingUnit> units(UnitGroup group) {
		return units().stream().filter((unit) -> unit.group().equals(group.code())).toList();
	}

	/** Name of a unit, of the city or of a sibling city; the code when it has none. */
	public String name(String code) {
		return programme().unit(code, period()).map(ReportingUnit::name).or(() -> sibling(code)).orElse(code);
	}

	/** Name of a sibling city: the provincial table's own code list knows it. */
	Optional<String> sibling(String code) {
		return siblings().stream().filter((entry) -> entry.code().equals(code)).map(CodeList.Entry::name).findFirst();
	}

	public List<CodeList.Entry> siblings() {
		return Optional.ofNullable(programme().cityTables().province())
			.flatMap((form) -> programme().form(form).columnOf(ColumnType.CODE))
			.flatMap((column) -> programme().codeList(String.valueOf(column.codeList())))
			.map(CodeList::entries)
			.orElse(List.of());
	}

	/** The indicators a report names, or all that its kind is about. */
	public List<Indicator> indicators(Report report) {
		return report.indicators().isEmpty() ? programme().indicators().stream().filter(report.kind()::takes).toList()
				: report.indicators().stream().map(programme()::indicator).toList();
	}

	public Optional<Observation> observation(String unit, String indicator, Measure measure) {
		return this.result.observations().find(unit, indicator, measure);
	}

	public Printed printed(String unit, Indicator indicator, Measure measure) {
		return Printed.of(observation(unit, indicator.code(), measure), indicator, measure)
			.under(this.waived.behind(new Observation.Key(unit, indicator.code(), measure)));
	}

	public Printed printed(ReferencePeriod month, String unit, Indicator indicator, Measure measure) {
		if (month.equals(period())) {
			return printed(unit, indicator, measure);
		}
		return Printed.of(Optional.ofNullable(this.result.months().get(month))
			.flatMap((observations) -> observations.find(unit, indicator.code(), measure)), indicator, measure);
	}

	public Optional<Ranking> ranking(String indicator, RankingBasis basis) {
		return this.result.rankings()
			.stream()
			.filter((ranking) -> ranking.indicator().equals(indicator) && ranking.basis() == basis)
			.findFirst();
	}

	/** The city's standings in the province, in the order of the indicators. */
	public List<ProvinceStanding> standings() {
		List<String> order = programme().indicators().stream().map(Indicator::code).toList();
		return this.result.province()
			.stream()
			.sorted(Comparator.comparingInt((standing) -> order.indexOf(standing.indicator())))
			.toList();
	}

	/** January to the month: {@code 2009年1—9月}. */
	public String span() {
		return period().isJanuary() ? period().chinese() : period().year() + "年1—" + period().month() + "月";
	}

	/** The header of an indicator with its unit of measure. */
	public static String titled(Indicator indicator) {
		return indicator.name().zh() + "（" + indicator.unitOfMeasure() + "）";
	}

	/** A day as letters are dated: {@code 2009年10月22日}. */
	public static String chinese(LocalDate day) {
		return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
	}

	/** A declared text with its words in braces filled in. */
	public String filled(Text text) {
		return text.zh()
			.replace("{span}", span())
			.replace("{period}", period().chinese())
			.replace("{year}", String.valueOf(period().year()))
			.replace("{month}", String.valueOf(period().month()))
			.replace("{city}", name(city()))
			.replace("{office}", programme().office());
	}

	/** In code-list order. */
	List<String> ordered(List<String> units) {
		List<String> order = programme().units().stream().map(ReportingUnit::code).toList();
		return units.stream().sorted(Comparator.comparingInt(order::indexOf)).toList();
	}

	public String names(List<String> units) {
		return units.stream().map(this::name).collect(Collectors.joining("、"));
	}

	/** Who is in the totals, in one sentence. */
	public String coverage() {
		Coverage coverage = this.result.coverage();
		StringBuilder text = new StringBuilder(
				"应报" + coverage.expected().size() + "个单位，汇总" + coverage.reported().size() + "个");
		if (!coverage.missing().isEmpty()) {
			text.append("；未报：").append(names(coverage.missing()));
		}
		List<String> imputed = coverage.missing().stream().filter(this::imputed).toList();
		if (!imputed.isEmpty()) {
			text.append("，其中按规则插补（数字后带*，不参加排位）：").append(names(imputed));
		}
		if (!coverage.excluded().isEmpty()) {
			text.append("；经签批不计入：")
				.append(coverage.excluded().stream().map(this::excluded).collect(Collectors.joining("、")));
		}
		UnitChanges.of(programme(), period()).forEach((change) -> text.append("；").append(change.zh()));
		return text.append("。").toString();
	}

	private boolean imputed(String unit) {
		return this.result.observations()
			.all()
			.stream()
			.anyMatch((one) -> one.unit().equals(unit) && one.status() == ObservationStatus.IMPUTED);
	}

	/** {@code 上高县（王某 2009年2月11日签批：数据存疑）}. */
	private String excluded(String unit) {
		return name(unit) + exclusion(unit)
			.map((one) -> "（" + one.by() + " " + chinese(day(one.at())) + "签批：" + one.reason() + "）")
			.orElse("");
	}

	Optional<Exclusion> exclusion(String unit) {
		return this.result.exclusions().stream().filter((one) -> one.unit().equals(unit)).findFirst();
	}

	/** The day at the office. */
	LocalDate day(Instant at) {
		return programme().cron().day(at);
	}

	/** {@code 第2版}, and that it is a late edition where returns came after the lock. */
	public String edition() {
		String edition = "第" + this.result.vintage().number() + "版";
		return this.result.late().isEmpty() ? edition : edition + "（补报）";
	}

	/** Whose returns came after the lock, empty for none. */
	public Optional<String> late() {
		List<String> units = this.result.late().stream().map(ReturnVersion::unit).distinct().toList();
		return units.isEmpty() ? Optional.empty() : Optional
			.of("本版含" + chinese(programme().calendar().lock(period())) + "锁定后补报或更正的报表：" + names(units) + "。");
	}

	/** That this edition corrects the one before, empty for a first one. */
	public Optional<String> corrects() {
		return this.result.imprint().correction().map(CorrectionWords::pointer);
	}

	/** What was said to the finding, in order: {@code 豁免（王某 2009-02-11）：理由}. */
	public List<String> answers(Finding finding) {
		return this.result.answers()
			.to(finding)
			.stream()
			.map((one) -> one.kind().title().zh() + "（"
					+ (programme().unit(one.by()).isPresent() ? name(one.by()) : one.by()) + " " + day(one.at()) + "）："
					+ one.reason())
			.toList();
	}

}
