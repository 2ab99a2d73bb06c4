package org.huizong.batch;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Hashes;
import org.huizong.store.Scope;
import org.huizong.store.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Hashes over what determines a month's bytes: everything received, the declaration, the
 * program, and what the month before published, which in turn rests on those before it.
 */
@Component
class Fingerprints {

	private final VintageStore vintages;

	private final ProgramVersion version;

	Fingerprints(VintageStore vintages, ProgramVersion version) {
		this.vintages = vintages;
		this.version = version;
	}

	/** Over what was received, whatever the order. */
	String inputs(List<ReceivedFile> files) {
		return Hashes.of(lines(files));
	}

	String of(StatisticalProgramme programme, ReferencePeriod period, List<ReceivedFile> files) {
		List<String> lines = new ArrayList<>(lines(files));
		lines.add("programme " + programme.version());
		lines.add("program " + this.version.number());
		lines.add("before " + before(programme.code(), period));
		return Hashes.of(lines);
	}

	/**
	 * The fingerprint of the month before as it stands published, - when nothing does.
	 */
	String before(String programme, ReferencePeriod period) {
		return this.vintages.latest(new Scope(programme, period.previous()))
			.map(VintageStore.Published::fingerprint)
			.orElse("-");
	}

	private static List<String> lines(List<ReceivedFile> files) {
		return files.stream().sorted().map((file) -> file.sha256() + " " + file.path()).toList();
	}

}
