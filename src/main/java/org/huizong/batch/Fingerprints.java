package org.huizong.batch;

import java.util.ArrayList;
import java.util.List;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReceivedFile;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.ReturnVersions;
import org.huizong.store.Hashes;
import org.huizong.store.Scope;
import org.huizong.store.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Hashes over what determines a month's bytes: everything received, what was signed, the
 * declaration, the program, and what the month before published, which in turn rests on
 * those before it.
 */
@Component
class Fingerprints {

	private final VintageStore vintages;

	private final Signatures signatures;

	private final Receipts receipts;

	private final ProgramVersion version;

	Fingerprints(VintageStore vintages, Signatures signatures, Receipts receipts, ProgramVersion version) {
		this.vintages = vintages;
		this.signatures = signatures;
		this.receipts = receipts;
		this.version = version;
	}

	/**
	 * Over what was received, whatever the order, and what was signed.
	 * @param signed the last answer or exclusion that counts
	 */
	String inputs(Scope scope, List<ReceivedFile> files, long signed) {
		return Hashes.of(lines(scope, files, signed));
	}

	String of(StatisticalProgramme programme, ReferencePeriod period, List<ReceivedFile> files, long signed) {
		List<String> lines = lines(new Scope(programme.code(), period), files, signed);
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

	private List<String> lines(Scope scope, List<ReceivedFile> files, long signed) {
		List<String> lines = new ArrayList<>();
		files.stream().sorted().forEach((file) -> lines.add(file.sha256() + " " + file.path()));
		lines.addAll(resubmitted(scope, files));
		lines.addAll(this.signatures.lines(scope, signed));
		return lines;
	}

	/** Returns that were received before are found, so what came before matters. */
	private List<String> resubmitted(Scope scope, List<ReceivedFile> files) {
		ReturnVersions versions = this.receipts.versions(scope);
		return files.stream()
			.sorted()
			.flatMap((file) -> versions.resubmitted(file)
				.map((version) -> "identical " + file.path() + " " + version.number() + " " + version.path())
				.stream())
			.toList();
	}

}
