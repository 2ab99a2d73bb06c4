package org.huizong.vintages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.huizong.findings.PublishedWaivers;
import org.huizong.inbox.CellExtract;
import org.huizong.inbox.CellExtracts;
import org.huizong.office.AbsentException;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.staging.ComparabilityStore;
import org.huizong.statistics.Measure;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Source;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.Trace.Role;

import org.springframework.stereotype.Service;

/** Leads from a published figure to what it was made of, down to the cells received. */
@Service
public class Traces {

	private static final int YEARS = 3;

	private final VintageStore vintages;

	private final PublishedValues values;

	private final ComparabilityStore comparabilities;

	private final PublishedFiles files;

	private final CellExtracts extracts;

	private final PublishedWaivers waived;

	Traces(VintageStore vintages, PublishedValues values, ComparabilityStore comparabilities, PublishedFiles files,
			CellExtracts extracts, PublishedWaivers waived) {
		this.waived = waived;
		this.vintages = vintages;
		this.values = values;
		this.comparabilities = comparabilities;
		this.files = files;
		this.extracts = extracts;
	}

	/**
	 * How a figure came about.
	 * @throws AbsentException when the vintage has no such figure
	 */
	public Trace of(StatisticalProgramme programme, Vintage vintage, Observation.Key key) {
		Observations values = this.values.of(vintage);
		Observation figure = values.find(key.unit(), key.indicator(), key.measure())
			.orElseThrow(() -> new AbsentException("没有这个数：" + key.unit() + " " + key.indicator() + "。",
					"There is no such figure: " + key.unit() + " " + key.indicator() + "."));
		return of(programme, vintage, values, figure);
	}

	private Trace of(StatisticalProgramme programme, Vintage vintage, Observations values, Observation figure) {
		Formula formula = new Formulas(programme, this.comparabilities.of(vintage)).of(figure);
		List<Trace.Term> terms = new ArrayList<>();
		for (Formula.Wanted wanted : formula.terms()) {
			Observation.Key key = wanted.key();
			values.find(key.unit(), key.indicator(), key.measure())
				.filter((one) -> formula.takes(wanted.role(), one))
				.ifPresent((one) -> terms.add(new Trace.Term(wanted.role(), vintage, one)));
		}
		terms.addAll(departed(programme, vintage, figure));
		if (figure.measure().plain() == Measure.FORECAST) {
			boolean total = figure.unit().equals(programme.city().code()) && figure.measure() == Measure.FORECAST;
			terms.addAll(earlierYears(vintage, figure, total, total ? List.of(figure.unit())
					: formula.terms().stream().map((term) -> term.key().unit()).toList()));
		}
		return new Trace(figure, formula.words(), terms,
				this.waived.of(programme, vintage).stream().filter((one) -> one.key().equals(figure.key())).toList());
	}

	/** Of a unit that has ended, what it published last. */
	private List<Trace.Term> departed(StatisticalProgramme programme, Vintage vintage, Observation figure) {
		if (figure.measure() != Measure.YTD && figure.measure() != Measure.YTD_YEAR_AGO) {
			return List.of();
		}
		return programme.lineage()
			.departed(figure.period())
			.stream()
			.filter((one) -> one.unit().code().equals(figure.unit()))
			.flatMap((one) -> IntStream.range(0, one.last().month()).mapToObj((back) -> one.last().plusMonths(-back)))
			.flatMap((month) -> published(vintage, month).stream())
			.flatMap((then) -> this.values.of(then)
				.find(figure.unit(), figure.indicator(), figure.measure())
				.filter((one) -> one.status().hasValue())
				.map((one) -> new Trace.Term(Role.BASIS, then, one))
				.stream())
			.limit(1)
			.toList();
	}

	/**
	 * Same month's and December's year to date of the years before, as last published;
	 * none unless all are known.
	 * @param total whether month and December must be over the same units
	 * @param places the city, the unit, or the units that are compared
	 */
	private List<Trace.Term> earlierYears(Vintage vintage, Observation figure, boolean total, List<String> places) {
		List<Trace.Term> terms = new ArrayList<>();
		for (int back = 1; back <= YEARS; back++) {
			int year = vintage.period().year() - back;
			Optional<Vintage> month = published(vintage, new ReferencePeriod(year, vintage.period().month()));
			Optional<Vintage> december = published(vintage, new ReferencePeriod(year, 12));
			if (month.isPresent() && december.isPresent() && (!total || this.values.of(month.get())
				.sameUnits(this.values.of(december.get()), figure.indicator(), Measure.YTD))) {
				places.forEach((place) -> past(month.get(), figure, place).ifPresent(terms::add));
				places.forEach((place) -> past(december.get(), figure, place).ifPresent(terms::add));
			}
		}
		return (terms.size() == 2 * YEARS * places.size()) ? terms : List.of();
	}

	private Optional<Vintage> published(Vintage vintage, ReferencePeriod period) {
		return this.vintages.latest(new Scope(vintage.programme(), period)).map(VintageStore.Published::vintage);
	}

	private Optional<Trace.Term> past(Vintage then, Observation like, String place) {
		return this.values.of(then)
			.find(place, like.indicator(), Measure.YTD)
			.filter((one) -> one.value() != null && (one.value().signum() > 0 || !place.equals(like.unit())))
			.map((one) -> new Trace.Term(Role.BASIS, then, one));
	}

	/**
	 * The cells around the first of the sources, from the files that the vintage was made
	 * of, whatever has been received since.
	 */
	public List<CellExtract> cells(Vintage vintage, List<Source> sources, int most) {
		Map<String, String> inputs = this.files.inputs(vintage);
		return sources.stream().flatMap(Traces::areas).limit(most).flatMap((source) -> {
			String sha256 = inputs.get(source.file());
			return ((sha256 != null) ? this.extracts.around(sha256, source) : earlier(vintage, source)).stream();
		}).toList();
	}

	/** Registers name rows as {@code C5:C7,C18}, or all of them with a note behind. */
	private static Stream<Source> areas(Source source) {
		return Arrays.stream(source.range().replaceFirst("（.*$", "").split(","))
			.map((area) -> new Source(source.file(), source.sheet(), area, source.raw()));
	}

	/** A cell of an earlier month's return, on which what is imputed rests. */
	private Optional<CellExtract> earlier(Vintage vintage, Source source) {
		String month = source.file().replaceFirst("/.*$", "");
		if (!month.matches("\\d{4}-\\d{2}")) {
			return this.extracts.around(new Scope(vintage.programme(), vintage.period()), source);
		}
		return this.extracts.around(new Scope(vintage.programme(), ReferencePeriod.parse(month)), source);
	}

}
