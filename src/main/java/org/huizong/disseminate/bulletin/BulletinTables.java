package org.huizong.disseminate.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.huizong.disseminate.bulletin.BulletinText.Grid;
import org.huizong.disseminate.bulletin.BulletinText.Group;
import org.huizong.disseminate.bulletin.BulletinText.Line;
import org.huizong.disseminate.month.Basis;
import org.huizong.disseminate.month.Cited;
import org.huizong.disseminate.month.Headings;
import org.huizong.disseminate.month.Month;
import org.huizong.disseminate.month.Printed;
import org.huizong.disseminate.month.Sentence.Quote;
import org.huizong.excel.format.FigureFormat;
import org.huizong.excel.letter.LetterDraft.Title;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.figure.Observation;
import org.huizong.statistics.figure.Ranking;
import org.jspecify.annotations.Nullable;

/** The bulletin's tables: every unit finds its figures and its places in a row. */
final class BulletinTables {

	/** Columns beside the name that an upright page holds. */
	private static final int WIDEST = 6;

	private static final Title RANK = new Title("位次", false);

	private final Month month;

	private final Basis basis;

	BulletinTables(Month month) {
		this.month = month;
		this.basis = new Basis(month);
	}

	/**
	 * A figure and a rank for each basis of each indicator; as many tables as an upright
	 * page needs, no indicator torn apart.
	 */
	List<Grid> standings(List<Indicator> indicators, List<RankingBasis> asked) {
		List<Grid> grids = new ArrayList<>();
		List<Pair> pairs = new ArrayList<>();
		for (Indicator indicator : indicators) {
			List<Pair> own = BulletinText.bases(this.month, indicator, asked)
				.stream()
				.map((basis) -> new Pair(indicator, this.month.ranking(indicator.code(), basis).orElseThrow()))
				.toList();
			if (!pairs.isEmpty() && 2 * (pairs.size() + own.size()) > WIDEST) {
				grids.add(grid(pairs));
				pairs.clear();
			}
			pairs.addAll(own);
		}
		if (!pairs.isEmpty()) {
			grids.add(grid(pairs));
		}
		return grids;
	}

	private Grid grid(List<Pair> pairs) {
		List<Group> groups = new ArrayList<>();
		for (Indicator indicator : pairs.stream().map(Pair::indicator).distinct().toList()) {
			List<Title> columns = pairs.stream()
				.filter((pair) -> pair.indicator().equals(indicator))
				.flatMap((pair) -> Stream.of(new Title(Headings.of(pair.basis().measure()), true), RANK))
				.toList();
			groups.add(new Group(Month.titled(indicator), columns));
		}
		List<Line> lines = new ArrayList<>();
		this.month.units().forEach((unit) -> lines.add(line(pairs, unit)));
		lines.add(city(pairs));
		if (pairs.stream().anyMatch((pair) -> this.basis.shown(pair.indicator(), pair.basis().measure()))) {
			lines.add(alike(pairs));
		}
		return new Grid(groups, lines);
	}

	private Line line(List<Pair> pairs, ReportingUnit unit) {
		List<Quote> entries = new ArrayList<>();
		for (Pair pair : pairs) {
			entries.add(figure(pair, unit.code()));
			Optional<Ranking.Entry> entry = pair.ranking().entry(unit.code());
			Printed rank = entry.map((one) -> rank(one.rank(), one.tied(), one.movement()))
				.orElseGet(() -> Printed.words(Printed.NOT_APPLICABLE));
			entries.add(quote(new Cited.Rank(unit.code(), pair.indicator().code(), pair.basis()), rank));
		}
		return new Line(unit.name(), false, entries);
	}

	private Line city(List<Pair> pairs) {
		List<Quote> entries = new ArrayList<>();
		for (Pair pair : pairs) {
			Quote total = figure(pair, this.month.city());
			entries.add(total);
			entries.add(quote(total.cited(), Printed.words("")));
		}
		return new Line("全市", true, entries);
	}

	private Line alike(List<Pair> pairs) {
		List<Quote> entries = new ArrayList<>();
		for (Pair pair : pairs) {
			Cited cited = new Cited.Figure(this.basis.key(pair.indicator(), pair.basis().measure()));
			entries.add(quote(cited, this.basis.beside(pair.indicator(), pair.basis().measure())));
			entries.add(quote(cited, Printed.words("")));
		}
		return new Line(Basis.ALIKE, true, entries);
	}

	private Quote figure(Pair pair, String unit) {
		return quote(new Cited.Figure(new Observation.Key(unit, pair.indicator().code(), pair.basis().measure())),
				this.month.printed(unit, pair.indicator(), pair.basis().measure()));
	}

	private static Quote quote(Cited cited, Printed printed) {
		return new Quote(printed.text(), cited, printed);
	}

	/** {@code 3（并列） ↑2}; a rank that did not move stands alone. */
	private static Printed rank(@Nullable Integer rank, boolean tied, @Nullable Integer movement) {
		Printed plain = Printed.rank(rank, tied);
		if (plain.value() == null || movement == null || movement == 0) {
			return plain;
		}
		FigureFormat format = plain.format();
		return new Printed(plain.value(), "",
				format.marked(format.mark() + " " + Printed.movement(rank, movement).text()));
	}

	/** Two columns: what is ranked, and its rank. */
	private record Pair(Indicator indicator, Ranking ranking) {

		RankingBasis basis() {
			return this.ranking.basis();
		}

	}

}
