package org.huizong.disseminate.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.analyse.Analyst;
import org.huizong.programme.CodeList;
import org.huizong.programme.FormColumn;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.ProgrammeReader;
import org.huizong.statistics.Campaign;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Rounding;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Coverage;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.ObservationStatus;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.figure.RegisterGroup;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Answers;
import org.huizong.statistics.finding.Exclusion;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnCell;
import org.huizong.statistics.received.ReturnRow;
import org.huizong.statistics.vintage.Vintage;

/**
 * A month as realistic as the shipped programme allows, made up from a fixed seed: nine
 * months of fourteen units, zeros, ties, a blank cell, a base of zero, forty projects,
 * findings with hostile words.
 */
public final class SampleMonth {

	static final ReferencePeriod PERIOD = new ReferencePeriod(2009, 9);

	/** 铜鼓县 and 市直 have no cash. */
	static final List<String> WITHOUT_CASH = List.of("360926", "360999");

	/** Its exports a year ago were left blank. */
	static final String BLANK = "360925";

	/** Its exports a year ago were zero. */
	public static final String NEW_EXPORTER = "360973";

	public static final String HOSTILE = "=HYPERLINK(\"http://example.org\",\"点击\")";

	/** What a rule for the city alone found. */
	public static final String SUSPICION = "刚过5000万元的9个";

	private static final long SEED = 20090930;

	private static final int PROJECTS = 40;

	private static final Map<String, String> YEAR = Map.of("FDI", "32360", "FDI_CASH", "9800", "FDI_PROJECTS", "480",
			"OUT_CITY", "1350000", "OUT_PROV", "980000", "OUT_CITY_CONTRACTS", "970", "OUT_PROV_5000", "660", "EXPORT",
			"33970");

	private final Random random = new Random(SEED);

	private final StatisticalProgramme programme = ProgrammeReader.read(Path.of("jobs/open-economy"));

	private final List<String> missing;

	/** The first month in which they are. */
	private final ReferencePeriod since;

	private final Map<String, BigDecimal> totals = new LinkedHashMap<>();

	private final List<Exclusion> exclusions;

	private final List<Answer> answers;

	private SampleMonth(List<String> missing, List<Exclusion> exclusions, List<Answer> answers) {
		this(missing, new ReferencePeriod(PERIOD.year(), 1), exclusions, answers);
	}

	private SampleMonth(List<String> missing, ReferencePeriod since, List<Exclusion> exclusions, List<Answer> answers) {
		this.missing = missing;
		this.since = since;
		this.exclusions = exclusions;
		this.answers = answers;
	}

	/** All fourteen units have reported. */
	public static MonthlyResult complete() {
		return new SampleMonth(List.of(), List.of(), List.of()).result();
	}

	/** The units named have not reported in any month. */
	public static MonthlyResult without(String... units) {
		return new SampleMonth(List.of(units), List.of(), List.of()).result();
	}

	/** The unit is left out of every month by a signed decision. */
	public static MonthlyResult excluding(String unit) {
		Exclusion exclusion = new Exclusion(unit, "王某", Instant.parse("2009-10-12T02:00:00Z"), "数据存疑，正在核实");
		return new SampleMonth(List.of(unit), List.of(exclusion), List.of()).result();
	}

	/** The units named have reported until August, and not in September. */
	public static MonthlyResult leaving(String... units) {
		return new SampleMonth(List.of(units), PERIOD, List.of(), List.of()).result();
	}

	/** The first error is waived, the first query explained. */
	public static MonthlyResult answered() {
		List<Finding> found = complete().findings();
		return new SampleMonth(List.of(), List.of(),
				List.of(answer(found, Severity.ERROR, Answer.Kind.WAIVE, "王某", "全市统一口径"),
						answer(found, Severity.QUERY, Answer.Kind.EXPLAIN, "360902", "项目一次到账")))
			.result();
	}

	private static Answer answer(List<Finding> found, Severity severity, Answer.Kind kind, String by, String reason) {
		Finding first = found.stream()
			.filter((finding) -> finding.severity() == severity && finding.rule().startsWith("B"))
			.min(Finding.ORDER)
			.orElseThrow();
		return new Answer(first.id(), kind, by, Instant.parse("2009-10-12T02:00:00Z"), reason, null);
	}

	private MonthlyResult result() {
		SortedMap<ReferencePeriod, Observations> months = new TreeMap<>();
		List<Dispersion> dispersion = new ArrayList<>();
		List<Ranking> rankings = List.of();
		List<ProvinceStanding> standings = List.of();
		Comparability comparability = Comparability.PLAIN;
		for (ReferencePeriod period : PERIOD.yearToDate()) {
			Observations values = new Observations(period, values(period));
			Analyst.Analysis analysis = Analyst.analyse(new Analyst.Input(this.programme, period, coverage(period),
					values, months, rankings, province(period), standings));
			months.put(period, new Observations(period,
					Stream.concat(values.all().stream(), analysis.observations().stream()).toList()));
			dispersion.addAll(analysis.dispersion());
			rankings = analysis.rankings();
			standings = analysis.province();
			comparability = analysis.comparability();
		}
		return new MonthlyResult(this.programme, new Vintage("open-economy", PERIOD, 1), LocalDate.of(2009, 10, 22),
				coverage(PERIOD), this.exclusions, List.of(), months.get(PERIOD), months, rankings, standings,
				dispersion, comparability,
				Optional.of(new Campaign("百日大会战", LocalDate.of(2009, 9, 13), LocalDate.of(2009, 12, 21),
						new Source("2009/大会战.xlsx", "大会战", "C3", "2009-12-21"))),
				groups(), FormRows.of(rows()), findings(), new Answers(this.answers), outcomes(), inputs(),
				new Imprint(LocalDate.of(2009, 10, 22), "f".repeat(64), "0.4.0", "b".repeat(64), Optional.empty()));
	}

	private boolean missing(ReferencePeriod period) {
		return period.compareTo(this.since) >= 0;
	}

	private boolean missing(ReferencePeriod period, String unit) {
		return missing(period) && this.missing.contains(unit);
	}

	private Coverage coverage(ReferencePeriod period) {
		List<String> expected = this.programme.unitsIn(PERIOD).stream().map(ReportingUnit::code).toList();
		return new Coverage(expected, expected.stream().filter((unit) -> !missing(period, unit)).toList(),
				(this.exclusions.isEmpty() && missing(period)) ? this.missing : List.of(),
				this.exclusions.stream().map(Exclusion::unit).toList());
	}

	private List<Observation> values(ReferencePeriod period) {
		List<Observation> values = new ArrayList<>();
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.derivation() instanceof Derivation.Reported) {
				reported(period, indicator, values);
			}
			else if (indicator.derivation() instanceof Derivation.Register) {
				register(period, indicator, values);
			}
		}
		for (Indicator indicator : this.programme.indicators()) {
			if (indicator.derivation() instanceof Derivation.Ratio ratio) {
				ratio(period, indicator, ratio, values);
			}
		}
		return values;
	}

	private void reported(ReferencePeriod period, Indicator indicator, List<Observation> values) {
		List<ReportingUnit> units = this.programme.unitsIn(period);
		for (int u = 0; u < units.size(); u++) {
			String unit = units.get(u).code();
			boolean zero = indicator.code().equals("FDI_CASH") && WITHOUT_CASH.contains(unit);
			BigDecimal month = zero ? BigDecimal.ZERO : month(indicator, u);
			BigDecimal ago = Rounding.round(month.multiply(growth(indicator)), indicator.decimals());
			boolean newcomer = indicator.code().equals("EXPORT") && unit.equals(NEW_EXPORTER);
			observe(period, unit, indicator, Measure.MONTH, month, values);
			observe(period, unit, indicator, Measure.YTD, accumulate(unit + indicator.code(), month), values);
			BigDecimal base = accumulate(unit + indicator.code() + "ago", newcomer ? BigDecimal.ZERO : ago);
			observe(period, unit, indicator, Measure.YTD_YEAR_AGO, base, values);
			if (indicator.targeted()) {
				target(period, unit, indicator, u, values);
			}
		}
		for (Measure measure : List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO)) {
			sum(period, indicator, measure, values);
		}
		if (indicator.targeted()) {
			Observation.Key key = new Observation.Key(this.programme.city().code(), indicator.code(), Measure.TARGET);
			values.add(Observation.of(period, key, new BigDecimal(YEAR.get(indicator.code())),
					List.of(new Source("2009/年度目标.xlsx", "年度目标", "B18", YEAR.get(indicator.code())))));
		}
	}

	private BigDecimal accumulate(String key, BigDecimal month) {
		return this.totals.merge(key, month, BigDecimal::add);
	}

	/** A twelfth of the year by the unit's weight, give or take a third. */
	private BigDecimal month(Indicator indicator, int unit) {
		BigDecimal city = new BigDecimal(YEAR.get(indicator.code()));
		BigDecimal weight = BigDecimal.valueOf(weight(indicator, unit)).movePointLeft(3);
		BigDecimal luck = BigDecimal.valueOf(600 + this.random.nextInt(600)).movePointLeft(3);
		return city.multiply(weight)
			.multiply(luck)
			.divide(BigDecimal.valueOf(12), indicator.decimals(), RoundingMode.HALF_UP);
	}

	/**
	 * Per thousand of the city: some units are large, each indicator in its own order.
	 */
	private static int weight(Indicator indicator, int unit) {
		int[] weights = { 110, 90, 70, 130, 75, 45, 20, 150, 85, 105, 70, 25, 15, 10 };
		return weights[(unit + indicator.code().length() * 3) % weights.length];
	}

	private BigDecimal growth(Indicator indicator) {
		int base = indicator.code().equals("EXPORT") ? 1050 : 780;
		return BigDecimal.valueOf(base + this.random.nextInt(200)).movePointLeft(3);
	}

	private void target(ReferencePeriod period, String unit, Indicator indicator, int u, List<Observation> values) {
		if (unit.equals("360999")) {
			values.add(Observation.none(period, new Observation.Key(unit, indicator.code(), Measure.TARGET),
					ObservationStatus.NOT_APPLICABLE, null, List.of()));
			return;
		}
		BigDecimal target = new BigDecimal(YEAR.get(indicator.code()))
			.multiply(BigDecimal.valueOf(weight(indicator, u)).movePointLeft(3));
		Observation.Key key = new Observation.Key(unit, indicator.code(), Measure.TARGET);
		BigDecimal rounded = Rounding.round(target, indicator.decimals());
		values.add(Observation.of(period, key, rounded,
				List.of(new Source("2009/年度目标.xlsx", "年度目标", "B" + (4 + u), rounded.toPlainString()))));
	}

	private void observe(ReferencePeriod period, String unit, Indicator indicator, Measure measure, BigDecimal value,
			List<Observation> values) {
		Observation.Key key = new Observation.Key(unit, indicator.code(), measure);
		int row = 5 + this.programme.indicators().indexOf(indicator);
		String column = switch (measure) {
			case MONTH -> "C";
			case YTD -> "D";
			default -> "E";
		};
		Source source = new Source(file(period, unit), "主要指标", column + row, value.toPlainString());
		if (missing(period, unit)) {
			values.add(Observation.none(period, key, ObservationStatus.NOT_COLLECTED, null, List.of()));
		}
		else if (unit.equals(BLANK) && measure == Measure.YTD_YEAR_AGO && indicator.code().equals("EXPORT")) {
			values.add(Observation.none(period, key, ObservationStatus.MISSING, null,
					List.of(new Source(file(period, unit), "主要指标", column + row, ""))));
		}
		else {
			values.add(Observation.of(period, key, value, List.of(source)));
		}
	}

	private String file(ReferencePeriod period, String unit) {
		return period + "/" + this.programme.unit(unit).orElseThrow().name() + ".xlsx";
	}

	private void sum(ReferencePeriod period, Indicator indicator, Measure measure, List<Observation> values) {
		List<Observation> parts = values.stream()
			.filter((one) -> one.indicator().equals(indicator.code()) && one.measure() == measure)
			.filter((one) -> one.value() != null)
			.toList();
		values.add(Observation.of(period, new Observation.Key(this.programme.city().code(), indicator.code(), measure),
				parts.stream().map(Observation::value).reduce(BigDecimal.ZERO, BigDecimal::add),
				parts.stream().flatMap((one) -> one.sources().stream()).sorted().toList()));
	}

	private void register(ReferencePeriod period, Indicator indicator, List<Observation> values) {
		int place = this.programme.indicators().indexOf(indicator);
		for (ReportingUnit unit : this.programme.unitsIn(period)) {
			Observation.Key key = new Observation.Key(unit.code(), indicator.code(), Measure.YTD);
			int most = Math.max(1, 40 - place);
			BigDecimal count = BigDecimal.valueOf(indicator.unitOfMeasure().equals("个") ? this.random.nextInt(most)
					: 5_000L * this.random.nextInt(60));
			values.add(missing(period, unit.code())
					? Observation.none(period, key, ObservationStatus.NOT_COLLECTED, null, List.of())
					: Observation.of(period, key, count,
							List.of(new Source(file(period, unit.code()), "项目台账", "H5:H33", null))));
		}
		sum(period, indicator, Measure.YTD, values);
	}

	private void ratio(ReferencePeriod period, Indicator indicator, Derivation.Ratio ratio, List<Observation> values) {
		Observations parts = new Observations(period, values);
		List<String> units = new ArrayList<>(this.programme.unitsIn(period).stream().map(ReportingUnit::code).toList());
		units.add(this.programme.city().code());
		for (String unit : units) {
			for (Measure measure : List.of(Measure.MONTH, Measure.YTD, Measure.YTD_YEAR_AGO)) {
				Optional<Observation> numerator = parts.find(unit, ratio.numerator(), measure);
				Optional<Observation> denominator = parts.find(unit, ratio.denominator(), measure);
				if (numerator.isPresent() && denominator.isPresent()) {
					values.add(ratio(period, new Observation.Key(unit, indicator.code(), measure), numerator.get(),
							denominator.get()));
				}
			}
		}
	}

	private static Observation ratio(ReferencePeriod period, Observation.Key key, Observation numerator,
			Observation denominator) {
		List<Source> sources = Stream.concat(numerator.sources().stream(), denominator.sources().stream())
			.sorted()
			.distinct()
			.toList();
		if (numerator.value() == null || denominator.value() == null) {
			return Observation.none(period, key, numerator.status(), null, List.of());
		}
		return (denominator.value().signum() == 0)
				? Observation.none(period, key, ObservationStatus.NOT_APPLICABLE, null, sources)
				: Observation.of(period, key, Rounding.percent(numerator.value(), denominator.value()), sources);
	}

	private List<Observation> province(ReferencePeriod period) {
		List<Observation> province = new ArrayList<>();
		List<CodeList.Entry> cities = this.programme.codeList("cities").orElseThrow().entries();
		for (String code : List.of("FDI", "FDI_CASH", "OUT_PROV", "OUT_PROV_5000", "EXPORT")) {
			Indicator indicator = this.programme.indicator(code);
			for (int c = 0; c < cities.size(); c++) {
				BigDecimal month = month(indicator, c).multiply(BigDecimal.TEN);
				String city = cities.get(c).code();
				BigDecimal ytd = accumulate("province" + code + city, month);
				province.add(Observation.of(period, new Observation.Key(city, code, Measure.YTD), ytd,
						List.of(new Source(period + "/全省设区市.xlsx", "全省设区市", "B" + (5 + c), ytd.toPlainString()))));
				province.add(Observation.of(period, new Observation.Key(city, code, Measure.YTD_YEAR_AGO),
						ytd.multiply(growth(indicator)), List.of()));
			}
		}
		return province;
	}

	private List<RegisterGroup> groups() {
		List<RegisterGroup> groups = new ArrayList<>();
		groups.addAll(breakdown("industries", names("industries")));
		groups.addAll(breakdown("funding", names("funding")));
		return groups;
	}

	private List<String> names(String codeList) {
		return this.programme.codeList(codeList).orElseThrow().entries().stream().map(CodeList.Entry::name).toList();
	}

	private static List<RegisterGroup> breakdown(String report, List<String> labels) {
		long all = labels.size() * (labels.size() + 1L) / 2;
		List<RegisterGroup> groups = new ArrayList<>();
		for (int i = 0; i < labels.size(); i++) {
			long count = labels.size() - i;
			BigDecimal share = Rounding.round(Rounding.percent(BigDecimal.valueOf(count), BigDecimal.valueOf(all)), 2);
			groups
				.add(new RegisterGroup(report, labels.get(i), count, BigDecimal.valueOf(count * 8_125), share, share));
		}
		return groups;
	}

	private Map<String, List<ReturnRow>> rows() {
		Map<String, List<ReturnRow>> rows = new LinkedHashMap<>();
		rows.put("projects", rows("projects", PROJECTS));
		rows.put("parks", rows("parks", 16));
		return rows;
	}

	private List<ReturnRow> rows(String code, int count) {
		ReturnForm form = this.programme.form(code);
		List<String> units = coverage(PERIOD).reported();
		List<ReturnRow> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			String unit = units.get(i * units.size() / count);
			Map<String, ReturnCell> cells = new LinkedHashMap<>();
			for (FormColumn column : form.columns()) {
				Object value = value(column, i);
				cells.put(column.name(), new ReturnCell(value, "C" + (5 + i), String.valueOf(value)));
			}
			rows.add(new ReturnRow(code, unit, PERIOD, "a".repeat(64), file(PERIOD, unit), form.title().zh(), 5 + i,
					ReturnRow.RowKind.DATA, cells));
		}
		return rows;
	}

	private Object value(FormColumn column, int row) {
		return switch (column.type()) {
			case DECIMAL -> BigDecimal.valueOf(100L + this.random.nextInt(90_000), 1);
			case INTEGER -> BigDecimal.valueOf(this.random.nextInt(60));
			case DATE ->
				(this.random.nextInt(4) == 0) ? null : LocalDate.of(2008, 6, 1).plusDays(this.random.nextInt(480));
			case CODE -> names(String.valueOf(column.codeList())).get(row % 3);
			case TEXT, INDICATOR, UNIT -> words(column.name(), row);
		};
	}

	private static Object words(String column, int row) {
		return switch (column) {
			case "项目编号" -> "XM2009-" + (1000 + row);
			case "项目名称" -> (row == 7) ? HOSTILE : "年产" + (row + 1) * 500 + "吨高纯超细粉体材料生产线建设项目（二期）";
			case "投资方" -> "浙江省温州市某某实业集团有限公司";
			case "园区" -> "丰城市工业园区";
			case "存在问题" -> (row % 5 == 0) ? "用地手续尚在省厅审批，配套资金有缺口，用电线路未接通" : null;
			default -> "上高工业园";
		};
	}

	private List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < 24; i++) {
			Severity severity = Severity.values()[i % 3];
			String unit = coverage(PERIOD).reported().get(i % coverage(PERIOD).reported().size());
			Source place = (i == 23) ? null : new Source(file(PERIOD, unit), "主要指标", "D" + (5 + i), "2,410");
			String seen = (i == 4) ? HOSTILE : "2,410";
			findings.add(new Finding("B0" + (1 + i % 5), severity, unit, "indicators", place, "本年累计", seen, "2,420",
					new Text("本年累计 2,410，上月累计 2,380 + 本月 40 = 2,420。请更正 D7 或 C7；如属核减，请附核减说明并由单位负责人签字。",
							"Year to date 2,410, last month 2,380 + month 40 = 2,420.")));
		}
		findings.add(new Finding("F01", Severity.QUERY, "360902", "projects",
				new Source(file(PERIOD, "360902"), "项目台账", "H5", "5010"), "总投资", SUSPICION, "3000万元之上两成",
				new Text("袁州区总投资：" + SUSPICION + "；对照：3000万元之上两成。", "Total investment: " + SUSPICION)));
		return findings;
	}

	private static Map<String, long[]> outcomes() {
		Map<String, long[]> outcomes = new LinkedHashMap<>();
		outcomes.put("F01", new long[] { 13, 1, 0 });
		for (int i = 5; i >= 1; i--) {
			outcomes.put("B0" + i, new long[] { 100L + i, 5, i });
		}
		return outcomes;
	}

	private List<ReceivedFile> inputs() {
		return coverage(PERIOD).reported()
			.stream()
			.map((unit) -> new ReceivedFile(file(PERIOD, unit), "0".repeat(64), 12_345))
			.sorted()
			.toList();
	}

}
