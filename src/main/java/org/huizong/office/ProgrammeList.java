package org.huizong.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Service;

/** The programmes that the office has, for those who choose one. */
@Service
public class ProgrammeList {

	private final Programmes programmes;

	private final HomeFolder home;

	private final Clock clock;

	private final Moments moments;

	ProgrammeList(Programmes programmes, HomeFolder home, Moments moments, Clock clock) {
		this.moments = moments;
		this.programmes = programmes;
		this.home = home;
		this.clock = clock;
	}

	/** Their codes, sorted. */
	public List<String> codes() {
		if (!Files.isDirectory(this.home.jobs())) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(this.home.jobs())) {
			return folders.filter((folder) -> Files.isRegularFile(folder.resolve("programme.yaml")))
				.map((folder) -> String.valueOf(folder.getFileName()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The programme as declared.
	 * @throws RefusedException when there is none of that code
	 */
	public StatisticalProgramme get(String code) {
		return this.programmes.get(code);
	}

	/**
	 * Does what is to be done as of one moment: declarations are looked at once, and
	 * where nothing is done but looking everything else too.
	 * @throws E when it fails
	 */
	public <E extends Exception> void atOnce(boolean looking, Doing<E> doing) throws IOException, E {
		try (Moments.Moment moment = this.moments.open(looking)) {
			doing.run();
		}
	}

	/** Titles by code, sorted by code. */
	public Map<String, String> offices() {
		Map<String, String> offices = new TreeMap<>();
		codes().forEach((code) -> offices.put(code, this.programmes.get(code).office()));
		return offices;
	}

	/** The time zone of what belongs to no programme: that of the office's first. */
	public ZoneId zone() {
		for (String code : codes()) {
			try {
				return zone(code);
			}
			catch (FaultyProgrammeException ex) {
				continue;
			}
		}
		return ZoneId.systemDefault();
	}

	/** The office's time zone. */
	public ZoneId zone(String code) {
		return this.programmes.get(code).cron().zone();
	}

	/**
	 * When the declared schedule fires next, in the office's time zone; null when it
	 * never does.
	 */
	public @Nullable ZonedDateTime next(String code) {
		StatisticalProgramme.Cron cron = this.programmes.get(code).cron();
		return CronExpression.parse(Objects.requireNonNull(cron.expression()))
			.next(ZonedDateTime.ofInstant(this.clock.instant(), cron.zone()));
	}

	/**
	 * Something to be done.
	 *
	 * @param <E> how it fails
	 */
	public interface Doing<E extends Exception> {

		void run() throws IOException, E;

	}

}
