package org.huizong.vintages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.office.AbsentException;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.staging.AnalysisStore;
import org.huizong.staging.ComparabilityStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.figure.Comparability;
import org.huizong.statistics.figure.Dispersion;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.figure.ProvinceStanding;
import org.huizong.statistics.figure.Ranking;
import org.huizong.statistics.vintage.Vintage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** What was published, as files and as figures. */
@Service
public class Results {

	private final Programmes programmes;

	private final VintageStore vintages;

	private final PublishedValues values;

	private final AnalysisStore analyses;

	private final ComparabilityStore comparabilities;

	private final PublishedFiles files;

	Results(Programmes programmes, VintageStore vintages, PublishedValues values, AnalysisStore analyses,
			ComparabilityStore comparabilities, PublishedFiles files) {
		this.programmes = programmes;
		this.vintages = vintages;
		this.values = values;
		this.analyses = analyses;
		this.comparabilities = comparabilities;
		this.files = files;
	}

	/** Every published month with its vintages, newest first. */
	public List<Month> published(String programme) {
		this.programmes.get(programme);
		Map<ReferencePeriod, List<Edition>> months = new LinkedHashMap<>();
		for (VintageStore.Edition one : this.vintages.all(programme)) {
			months.computeIfAbsent(one.published().vintage().period(), (first) -> new ArrayList<>()).add(edition(one));
		}
		return months.entrySet().stream().map((month) -> new Month(month.getKey(), month.getValue())).toList();
	}

	/** Every vintage of the month, newest first, each with its files. */
	public List<Edition> editions(Scope scope) {
		this.programmes.get(scope.programme());
		return this.vintages.all(scope).stream().map(this::edition).toList();
	}

	/**
	 * The vintage of that number.
	 * @throws AbsentException when there is none
	 */
	public Vintage vintage(Scope scope, int number) {
		this.programmes.get(scope.programme());
		return this.vintages.all(scope)
			.stream()
			.map((edition) -> edition.published().vintage())
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> new AbsentException(scope.period() + " 没有第 " + number + " 版。",
					scope.period() + " has no vintage " + number + "."));
	}

	/** All that stands published, by which what is published is told from what was. */
	public Standing standing(String programme) {
		return new Standing(this.vintages.all(programme));
	}

	/** The month before as last published, null when it never was. */
	public @Nullable Vintage before(Vintage vintage) {
		return this.vintages.latest(new Scope(vintage.programme(), vintage.period().previous()))
			.map(VintageStore.Published::vintage)
			.orElse(null);
	}

	public List<Ranking> rankings(Vintage vintage) {
		return this.analyses.rankings(vintage);
	}

	public List<ProvinceStanding> province(Vintage vintage) {
		return this.analyses.province(vintage);
	}

	public Observations values(Vintage vintage) {
		return this.values.of(vintage);
	}

	/** The year's published months up to the vintage's own, oldest first. */
	public List<Vintage> year(Vintage vintage) {
		List<Vintage> months = new ArrayList<>(this.vintages.before(vintage.programme(), vintage.period())
			.stream()
			.filter((one) -> one.period().year() == vintage.period().year())
			.toList());
		months.add(vintage);
		return months;
	}

	/** Inequality between the units in each of the vintages' months. */
	public List<Dispersion> dispersion(List<Vintage> months) {
		return this.analyses.dispersion(months);
	}

	/** Which comparisons of the vintage are not over the same units. */
	public Comparability comparability(Vintage vintage) {
		return this.comparabilities.of(vintage);
	}

	/** In what two vintages of a month differ. */
	public VintageComparison compare(Vintage before, Vintage after) {
		return new VintageComparison(this.programmes.get(after.programme()), before, after, values(before),
				values(after), rankings(before), rankings(after));
	}

	/**
	 * A published file.
	 * @throws AbsentException when the vintage's manifest does not name it
	 */
	public Path file(Vintage vintage, String path) {
		return this.files.locate(vintage, path);
	}

	/**
	 * The workbook of the vintage that stays with the city's office.
	 * @throws AbsentException when there is none
	 */
	public Path cityOnly(Vintage vintage) {
		return this.files.cityOnly(vintage);
	}

	/** Writes every file of the vintage as one zip archive. */
	public void archive(Vintage vintage, OutputStream out) throws IOException {
		this.files.archive(vintage, out);
	}

	private Edition edition(VintageStore.Edition edition) {
		Vintage vintage = edition.published().vintage();
		List<PublishedFile> examined = this.files.examine(edition.published());
		return new Edition(vintage, edition.attempt(), edition.at(),
				examined.stream().allMatch((file) -> file.state() == PublishedFile.State.INTACT),
				this.files.counted(vintage), examined, this.files.hasCityOnly(vintage));
	}

	/**
	 * A published month.
	 *
	 * @param editions newest first
	 */
	public record Month(ReferencePeriod period, List<Edition> editions) {

		public Month {
			editions = List.copyOf(editions);
		}

		public Edition latest() {
			return this.editions.get(0);
		}

	}

	/**
	 * A vintage.
	 *
	 * @param intact whether every file still is what was published
	 * @param files the manifest last
	 * @param cityOnly whether there is a workbook that stays with the city's office
	 */
	public record Edition(Vintage vintage, int attempt, Instant at, boolean intact, Counted counted,
			List<PublishedFile> files, boolean cityOnly) {

		public Edition {
			files = List.copyOf(files);
		}

	}

	/**
	 * What stands published of a programme; equal as long as nothing is published.
	 *
	 * @param editions newest first
	 */
	public record Standing(List<VintageStore.Edition> editions) {

		public Standing {
			editions = List.copyOf(editions);
		}

	}

	/** How many units are in the totals, of how many expected. */
	public record Counted(int reported, int expected) {
	}

}
