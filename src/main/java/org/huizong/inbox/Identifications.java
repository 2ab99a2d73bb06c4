package org.huizong.inbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.huizong.collect.Collector;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.record.NotRecordedException;
import org.huizong.excel.record.RecordedWorkbook;
import org.huizong.office.Hashes;
import org.huizong.office.ProgramVersion;
import org.huizong.office.Scope;
import org.huizong.office.Workers;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What received files are found to be, and to hold. A file is opened once for both: of
 * the same content at the same place it is known what it is, as long as the declaration
 * and the program are the same, and what it holds is played from its recording. What
 * could not be told is not kept, for it may be for want of time or memory.
 */
@Component
public class Identifications {

	private static final int REMEMBERED = 500;

	private final IdentificationStore store;

	private final KeptCollectors collectors;

	private final Recordings recordings;

	private final ProgramVersion version;

	private final Workers workers;

	private final Map<Asked, Identification> lately = Collections.synchronizedMap(new LinkedHashMap<>());

	Identifications(IdentificationStore store, KeptCollectors collectors, Recordings recordings, ProgramVersion version,
			Workers workers) {
		this.recordings = recordings;
		this.store = store;
		this.collectors = collectors;
		this.version = version;
		this.workers = workers;
	}

	/**
	 * What the files of a folder are, in their order; those that are new are opened, some
	 * at a time.
	 * @param folder the period of the folder they lay in; of a year's folder its January
	 */
	public List<Identification> of(StatisticalProgramme programme, List<Received> files, ReferencePeriod folder) {
		Scope scope = new Scope(programme.code(), folder);
		String basis = basis(programme);
		Collector collector = this.collectors.of(programme, folder);
		Identification[] found = new Identification[files.size()];
		List<Integer> fresh = new ArrayList<>();
		for (int i = 0; i < found.length; i++) {
			Optional<Identification> known = known(new Asked(scope, files.get(i).file(), basis), collector);
			if (known.isPresent()) {
				found[i] = known.get();
			}
			else {
				fresh.add(i);
			}
		}
		this.workers.each(fresh, (i) -> collector.take(files.get(i).content(), files.get(i).file(), folder),
				(i, taken) -> {
					this.recordings.keep(files.get(i).file().sha256(), taken);
					found[i] = keep(new Asked(scope, files.get(i).file(), basis), taken.identification());
				});
		return IntStream.range(0, found.length).mapToObj((i) -> found[i]).toList();
	}

	/** What the file is. */
	public Identification of(StatisticalProgramme programme, Received file, ReferencePeriod folder) {
		return of(programme, List.of(file), folder).get(0);
	}

	/** Every row of a file that was identified. */
	public Collected read(StatisticalProgramme programme, Received file, Identification identification,
			ReferencePeriod folder) {
		Collector collector = this.collectors.of(programme, folder);
		Optional<RecordedWorkbook> recorded = this.recordings.own(file.file().sha256());
		try {
			return recorded.isPresent() ? collector.collect(recorded.get(), identification)
					: collector.collect(file.content(), identification);
		}
		catch (NotRecordedException ex) {
			this.recordings.keep(file.file().sha256(), collector.take(file.content(), file.file(), folder));
			return collector.collect(file.content(), identification);
		}
	}

	/** Records what a version holds that lies in no inbox any more. */
	void record(StatisticalProgramme programme, Received file, ReferencePeriod folder) {
		this.recordings.keep(file.file().sha256(),
				this.collectors.of(programme, folder).take(file.content(), file.file(), folder));
	}

	/** Opens the files of a month and its year again. */
	public void forget(Scope scope) {
		this.lately.clear();
		this.recordings.forget(scope);
		this.store.forget(scope);
		this.store.forget(new Scope(scope.programme(), new ReferencePeriod(scope.period().year(), 1)));
	}

	/** The identification as it is kept. */
	static String write(Identification identification) {
		return JsonMapper.shared().writeValueAsString(identification);
	}

	/** What {@link #write} wrote. */
	public static Identification read(String kept) {
		return JsonMapper.shared().readValue(kept, Identification.class);
	}

	/**
	 * Whether it is kept what each file of a folder is and holds, so that none need be
	 * opened.
	 */
	boolean know(StatisticalProgramme programme, List<ReceivedFile> files, ReferencePeriod folder) {
		Scope scope = new Scope(programme.code(), folder);
		String basis = basis(programme);
		return files.stream()
			.allMatch(
					(file) -> this.store.find(scope, file, basis).isPresent() && this.recordings.holds(file.sha256()));
	}

	/** What is known without opening the file. */
	private Optional<Identification> known(Asked asked, Collector collector) {
		ReceivedFile file = asked.file();
		if (this.recordings.holds(file.sha256())) {
			Optional<Identification> known = Optional.ofNullable(this.lately.get(asked))
				.or(() -> this.store.find(asked.folder(), file, asked.basis()).map(Identifications::read));
			if (known.isPresent()) {
				return known;
			}
		}
		return this.recordings.own(file.sha256())
			.map((recorded) -> keep(asked, collector.identify(recorded, file, asked.folder().period())));
	}

	private Identification keep(Asked asked, Identification found) {
		if (found.unit() != null && !found.forms().isEmpty()) {
			this.store.keep(asked.folder(), found.file(), asked.basis(), write(found));
			remember(asked, found);
		}
		return found;
	}

	/** For collection, which follows at once; the database knows the rest. */
	private void remember(Asked asked, Identification found) {
		synchronized (this.lately) {
			this.lately.put(asked, found);
			if (this.lately.size() > REMEMBERED) {
				this.lately.remove(this.lately.keySet().iterator().next());
			}
		}
	}

	private String basis(StatisticalProgramme programme) {
		return Hashes.of(List.of(programme.version(), this.version.number(), this.version.build()));
	}

	/** A file that was received, and where its bytes are kept. */
	public record Received(ReceivedFile file, Path content) {
	}

	/** Which file is asked for, and by what it is read. */
	private record Asked(Scope folder, ReceivedFile file, String basis) {
	}

}
