package org.huizong.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.huizong.collect.Collector;
import org.huizong.collect.Identification;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Hashes;
import org.huizong.store.IdentificationStore;
import org.huizong.store.Scope;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What received files are found to be. A file is opened for that once: of the same
 * content at the same place it is known, as long as the declaration and the program are
 * the same. What could not be told is not kept, for it may be for want of time or memory.
 */
@Component
class Identifications {

	private final IdentificationStore store;

	private final KeptCollectors collectors;

	private final ProgramVersion version;

	Identifications(IdentificationStore store, KeptCollectors collectors, ProgramVersion version) {
		this.store = store;
		this.collectors = collectors;
		this.version = version;
	}

	/**
	 * What the file is.
	 * @param content where its bytes are
	 * @param folder the period of the folder it lay in; of a year's folder its January
	 */
	Identification of(StatisticalProgramme programme, Path content, ReceivedFile file, ReferencePeriod folder) {
		Scope scope = new Scope(programme.code(), folder);
		String basis = basis(programme);
		Optional<String> known = this.store.find(scope, file, basis);
		if (known.isPresent()) {
			return read(known.get());
		}
		Collector collector = this.collectors.of(programme, folder);
		Identification found = collector.identify(content, file, folder);
		if (found.unit() != null && !found.forms().isEmpty()) {
			this.store.keep(scope, file, basis, write(found));
		}
		return found;
	}

	/** Opens the files of a month and its year again. */
	void forget(Scope scope) {
		this.store.forget(scope);
		this.store.forget(new Scope(scope.programme(), new ReferencePeriod(scope.period().year(), 1)));
	}

	/** The identification as it is kept. */
	static String write(Identification identification) {
		return JsonMapper.shared().writeValueAsString(identification);
	}

	/** What {@link #write} wrote. */
	static Identification read(String kept) {
		return JsonMapper.shared().readValue(kept, Identification.class);
	}

	private String basis(StatisticalProgramme programme) {
		return Hashes.of(List.of(programme.version(), this.version.number(), this.version.build()));
	}

}
