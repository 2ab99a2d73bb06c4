package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.huizong.collect.Collector;
import org.huizong.excel.record.NotRecordedException;
import org.huizong.excel.record.RecordedWorkbook;
import org.huizong.office.ProgramVersion;
import org.huizong.office.Scope;

import org.springframework.stereotype.Component;

/**
 * What received files hold, as it was recorded when they were opened. A run takes only
 * what the same program recorded, for another may read otherwise; who looks on is shown
 * what there is.
 */
@Component
class Recordings {

	private final RecordingStore store;

	private final ProgramVersion version;

	Recordings(RecordingStore store, ProgramVersion version) {
		this.store = store;
		this.version = version;
	}

	/** Whether the content was opened by this program. */
	boolean holds(String sha256) {
		return this.store.holds(sha256, this.version.build());
	}

	/** What this program recorded; empty when nothing, or when it could not. */
	Optional<RecordedWorkbook> own(String sha256) {
		return this.store.find(sha256, this.version.build()).flatMap(Recordings::open);
	}

	/** What any program recorded, where it can be played. */
	Optional<RecordedWorkbook> any(String sha256) {
		return this.store.find(sha256).flatMap(Recordings::open);
	}

	/** Whether any program opened the content, and could record it or not. */
	boolean known(String sha256) {
		return this.store.holds(sha256);
	}

	void keep(String sha256, Collector.Taken taken) {
		this.store.keep(sha256, this.version.build(), taken.recording());
	}

	/** Forgets the contents that the last inventory of a month found. */
	void forget(Scope scope) {
		this.store.forget(scope);
	}

	private static Optional<RecordedWorkbook> open(byte[] recording) {
		if (recording.length == 0) {
			return Optional.empty();
		}
		try {
			return Optional.of(RecordedWorkbook.open(recording));
		}
		catch (NotRecordedException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
