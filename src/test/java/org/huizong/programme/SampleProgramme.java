package org.huizong.programme;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huizong.programme.predicate.ColumnType;
import org.huizong.statistics.Indicator.Derivation;
import org.huizong.statistics.Indicator.Direction;
import org.huizong.statistics.Indicator.Kind;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Succession;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/**
 * A programme put together in a test: the city {@code C}, units, indicators and forms.
 */
public final class SampleProgramme {

	public static final String CITY = "C";

	private final List<ReportingUnit> units = new ArrayList<>();

	private final List<Indicator> indicators = new ArrayList<>();

	private final List<ReturnForm> forms = new ArrayList<>();

	private final List<CodeList> codeLists = new ArrayList<>();

	private final List<Report> reports = new ArrayList<>();

	private StatisticalProgramme.CityTables cityTables = new StatisticalProgramme.CityTables(null, null, null);

	private StatisticalProgramme.Policies policies = new StatisticalProgramme.Policies(
			StatisticalProgramme.Policies.MissingUnits.EXCLUDE, List.of(Severity.ERROR));

	public SampleProgramme units(String... codes) {
		for (String code : codes) {
			this.units.add(new ReportingUnit(code, code + "县", code, List.of(), "county", CITY, null, null));
		}
		return this;
	}

	/**
	 * A unit that reports from a month to a month, null for ever.
	 * @param successors code and share in turn
	 */
	public SampleProgramme unit(String code, @Nullable String from, @Nullable String to, String... successors) {
		List<Succession> heirs = new ArrayList<>();
		for (int i = 0; i < successors.length; i += 2) {
			heirs.add(new Succession(successors[i], new BigDecimal(successors[i + 1])));
		}
		this.units.add(new ReportingUnit(code, code + "县", code, List.of(), "county", CITY,
				(from != null) ? ReferencePeriod.parse(from) : null, (to != null) ? ReferencePeriod.parse(to) : null,
				heirs));
		return this;
	}

	/** An indicator of two decimals, higher first, without rankings or targets. */
	public SampleProgramme indicator(String code, Kind kind, Derivation derivation) {
		return indicator(new Indicator(code, Text.same(code), List.of(), "万元", 2, kind, derivation,
				Direction.HIGHER_FIRST, List.of(), false));
	}

	/** A reported flow with targets, ranked by total, completion and growth. */
	public SampleProgramme targeted(String code) {
		return indicator(new Indicator(code, Text.same(code), List.of(), "万元", 2, Kind.FLOW, new Derivation.Reported(),
				Direction.HIGHER_FIRST, List.of(RankingBasis.TOTAL, RankingBasis.COMPLETION, RankingBasis.GROWTH),
				true));
	}

	public SampleProgramme indicator(Indicator indicator) {
		this.indicators.add(indicator);
		return this;
	}

	public SampleProgramme form(ReturnForm form) {
		this.forms.add(form);
		return this;
	}

	/** A code list whose entries are named as their code with a 市. */
	public SampleProgramme cities(String... codes) {
		this.codeLists.add(new CodeList("cities",
				List.of(codes)
					.stream()
					.map((code) -> new CodeList.Entry(code, code + "市", List.of(), Map.of()))
					.toList()));
		return this;
	}

	public SampleProgramme cityTables(@Nullable String targets, @Nullable String province, @Nullable String campaign) {
		this.cityTables = new StatisticalProgramme.CityTables(targets, province, campaign);
		return this;
	}

	/** Figures of missing units are imputed by these methods. */
	public SampleProgramme imputing(Imputation imputation) {
		this.policies = new StatisticalProgramme.Policies(StatisticalProgramme.Policies.MissingUnits.IMPUTE,
				List.of(Severity.ERROR), StatisticalProgramme.Policies.QueriesSettledBy.EXPLANATION,
				StatisticalProgramme.Policies.LateReturns.ACCEPT, imputation);
		return this;
	}

	public SampleProgramme breakdown(String code, int order, String form, String groupBy, @Nullable String amount) {
		this.reports.add(new Report(code, Report.Kind.BREAKDOWN, order, Text.same(code), code, List.of(), List.of(),
				List.of(), form, List.of(), groupBy, amount, List.of(), List.of(), null));
		return this;
	}

	public StatisticalProgramme build() {
		return new StatisticalProgramme("sample", Text.same("sample"), "局",
				new ReportingUnit(CITY, "某市", "全市", List.of(), "city", null, null, null), new ReferencePeriod(2009, 1),
				new ReportingCalendar(8, 2, 20, 22),
				new StatisticalProgramme.Cron("0 0 0 1 * *", ZoneId.of("Asia/Shanghai")), this.policies,
				this.cityTables, List.of(), this.units, this.indicators, this.forms, this.codeLists, List.of(),
				this.reports, "");
	}

	/** A form of a kind, holder and periodicity with these columns. */
	public static ReturnForm form(String code, ReturnForm.Kind kind, ReturnForm.Holder holder,
			ReturnForm.Periodicity periodicity, FormColumn... columns) {
		return new ReturnForm(code, Text.same(code), kind, holder, periodicity, List.of(), List.of(), List.of(columns),
				List.of(), List.of(), List.of(), new ReturnForm.HeaderLabels(List.of(), List.of(), List.of()), false,
				ReturnForm.Hidden.READ, List.of());
	}

	public static FormColumn column(String name, ColumnType type) {
		return column(name, type, null, null);
	}

	/** A column that holds a measure, of one indicator unless null. */
	public static FormColumn column(String name, ColumnType type, @Nullable Measure measure,
			@Nullable String indicator) {
		return new FormColumn(name, List.of(name), type, null, null, false, (type == ColumnType.CODE) ? "cities" : null,
				measure, indicator, null);
	}

	/** Counts rows, or adds up a column, where the predicate holds. */
	public static Derivation register(String form, @Nullable String column, @Nullable String where) {
		return new Derivation.Register(form, column, where, Set.of());
	}

}
