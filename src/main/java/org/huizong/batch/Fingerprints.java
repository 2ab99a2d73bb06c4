package org.huizong.batch;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Vintage;
import org.huizong.store.Hashes;
import org.huizong.store.Scope;
import org.huizong.store.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Hashes over what determines a month's bytes: everything received, the declaration, the
 * program, and what each month before published, since comparisons and trends rest on all
 * of them.
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
		for (Vintage before : this.vintages.before(programme.code(), period)) {
			Scope scope = new Scope(before.programme(), before.period());
			lines.add("before " + before.period() + " " + this.vintages.latest(scope).orElseThrow().fingerprint());
		}
		return Hashes.of(lines);
	}

	private static List<String> lines(List<ReceivedFile> files) {
		return files.stream().sorted().map((file) -> file.sha256() + " " + file.path()).toList();
	}

}
