package org.huizong.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Dispersion;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Measure;
import org.huizong.statistics.Observation;
import org.huizong.statistics.Observations;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Vintage;
import org.huizong.store.AnalysisStore;
import org.huizong.store.HomeFolder;
import org.huizong.store.ObservationStore;
import org.huizong.store.Scope;
import org.huizong.store.VintageStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/** What was published, as files and as figures. */
@Service
public class Results {

	private final Programmes programmes;

	private final VintageStore vintages;

	private final ObservationStore observations;

	private final AnalysisStore analyses;

	private final Publisher publisher;

	private final HomeFolder home;

	Results(Programmes programmes, VintageStore vintages, ObservationStore observations, AnalysisStore analyses,
			Publisher publisher, HomeFolder home) {
		this.programmes = programmes;
		this.vintages = vintages;
		this.observations = observations;
		this.analyses = analyses;
		this.publisher = publisher;
		this.home = home;
	}

	/** The latest vintage of each published month, newest month first. */
	public List<Vintage> published(String programme) {
		this.programmes.get(programme);
		List<Vintage> latest = new ArrayList<>(this.vintages.before(programme, new ReferencePeriod(9999, 12)));
		latest.sort(java.util.Comparator.comparing(Vintage::period).reversed());
		return latest;
	}

	/** Every vintage of the month, newest first, each with its files. */
	public List<Edition> editions(Scope scope) {
		this.programmes.get(scope.programme());
		return this.vintages.all(scope).stream().map(this::edition).toList();
	}

	/**
	 * The vintage of that number.
	 * @throws RefusedException when there is none
	 */
	public Vintage vintage(Scope scope, int number) {
		return editions(scope).stream()
			.map(Edition::vintage)
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> new UnknownException(scope.period() + " 没有第 " + number + " 版。",
					scope.period() + " has no vintage " + number + "."));
	}

	public List<Ranking> rankings(Vintage vintage) {
		return this.analyses.rankings(vintage);
	}

	public Observations values(Vintage vintage) {
		return this.observations.read(vintage);
	}

	/** Inequality between the units in every published month of the year up to this. */
	public List<Dispersion> dispersion(Vintage vintage) {
		List<Vintage> months = new ArrayList<>(this.vintages.before(vintage.programme(), vintage.period())
			.stream()
			.filter((one) -> one.period().year() == vintage.period().year())
			.toList());
		months.add(vintage);
		return this.analyses.dispersion(months);
	}

	/**
	 * One figure with the cells it comes from.
	 * @throws RefusedException when the vintage has no such figure
	 */
	public Observation figure(Vintage vintage, String unit, String indicator, Measure measure) {
		return values(vintage).find(unit, indicator, measure)
			.orElseThrow(() -> new UnknownException("没有这个数：" + unit + " " + indicator + "。",
					"There is no such figure: " + unit + " " + indicator + "."));
	}

	/**
	 * Figures at which two vintages of a month differ, in the order of units and
	 * indicators.
	 */
	public List<Change> changes(Vintage before, Vintage after) {
		StatisticalProgramme programme = this.programmes.get(after.programme());
		Observations old = values(before);
		Observations fresh = values(after);
		List<Change> changes = new ArrayList<>();
		List<ReportingUnit> units = new ArrayList<>();
		units.add(programme.city());
		units.addAll(programme.unitsIn(after.period()));
		for (Indicator indicator : programme.indicators()) {
			for (ReportingUnit unit : units) {
				for (Measure measure : Measure.values()) {
					change(old, fresh, unit, indicator, measure).ifPresent(changes::add);
				}
			}
		}
		return changes;
	}

	private static Optional<Change> change(Observations old, Observations fresh, ReportingUnit unit,
			Indicator indicator, Measure measure) {
		BigDecimal before = old.value(unit.code(), indicator.code(), measure).orElse(null);
		BigDecimal after = fresh.value(unit.code(), indicator.code(), measure).orElse(null);
		boolean same = (before == null || after == null) ? before == after : before.compareTo(after) == 0;
		return same ? Optional.empty() : Optional.of(new Change(unit, indicator, measure, before, after));
	}

	/**
	 * A published file.
	 * @throws RefusedException when the vintage's manifest does not name it
	 */
	public Path file(Vintage vintage, String path) {
		boolean named = path.equals(Publisher.MANIFEST)
				|| outputs(vintage).stream().anyMatch((file) -> file.path().equals(path));
		if (!named) {
			throw new UnknownException(vintage.folder() + " 没有文件 " + path + "。",
					vintage.folder() + " has no file " + path + ".");
		}
		return this.home.published(vintage).resolve(path);
	}

	/** Writes every file of the vintage as one zip archive. */
	public void archive(Vintage vintage, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			List<String> paths = new ArrayList<>(outputs(vintage).stream().map(File::path).toList());
			paths.add(Publisher.MANIFEST);
			for (String path : paths) {
				ZipEntry entry = new ZipEntry(
						vintage.programme() + "-" + vintage.period() + "-" + vintage.folder() + "/" + path);
				entry.setTime(Files.getLastModifiedTime(this.home.published(vintage).resolve(path)).toMillis());
				zip.putNextEntry(entry);
				Files.copy(this.home.published(vintage).resolve(path), zip);
				zip.closeEntry();
			}
		}
	}

	private Edition edition(VintageStore.Edition edition) {
		Vintage vintage = edition.published().vintage();
		try {
			return new Edition(vintage, edition.attempt(), edition.at(), this.publisher.intact(edition.published()),
					outputs(vintage));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<File> outputs(Vintage vintage) {
		Path manifest = this.home.published(vintage).resolve(Publisher.MANIFEST);
		if (!Files.isRegularFile(manifest)) {
			return List.of();
		}
		try {
			List<File> files = new ArrayList<>();
			for (JsonNode output : JsonMapper.shared().readTree(Files.readAllBytes(manifest)).path("outputs")) {
				String path = output.path("path").asString();
				Path file = this.home.published(vintage).resolve(path);
				files.add(new File(path, output.path("sha256").asString(),
						Files.isRegularFile(file) ? Files.size(file) : null));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A vintage.
	 *
	 * @param intact whether every file still is what was published
	 */
	public record Edition(Vintage vintage, int attempt, Instant at, boolean intact, List<File> files) {

		public Edition {
			files = List.copyOf(files);
		}

	}

	/**
	 * A file of a vintage.
	 *
	 * @param bytes null when it is gone
	 */
	public record File(String path, String sha256, @Nullable Long bytes) {

		/** Its name without folders. */
		public String name() {
			return Objects.requireNonNull(Path.of(this.path).getFileName()).toString();
		}

	}

	/** A figure of which two vintages say different things; null is missing. */
	public record Change(ReportingUnit unit, Indicator indicator, Measure measure, @Nullable BigDecimal before,
			@Nullable BigDecimal after) {
	}

}
