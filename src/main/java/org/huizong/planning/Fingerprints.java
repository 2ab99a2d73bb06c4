package org.huizong.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huizong.findings.Signatures;
import org.huizong.inbox.Receipts;
import org.huizong.office.Hashes;
import org.huizong.office.ProgramVersion;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnVersions;
import org.huizong.statistics.vintage.Basis;
import org.huizong.statistics.vintage.BasisPart.Kind;
import org.huizong.statistics.vintage.BasisPart;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/**
 * What a month rests on, and hashes over it: everything received, what was signed, the
 * declaration, the program, and which vintages of the earlier months stand published.
 */
@Component
public class Fingerprints {

	/** Years before its own whose months a month is compared with. */
	private static final int YEARS = 3;

	private static final int LONGEST = 3900;

	private final VintageStore vintages;

	private final Signatures signatures;

	private final Receipts receipts;

	private final Programmes programmes;

	private final ProgramVersion version;

	Fingerprints(VintageStore vintages, Signatures signatures, Receipts receipts, Programmes programmes,
			ProgramVersion version) {
		this.vintages = vintages;
		this.signatures = signatures;
		this.receipts = receipts;
		this.programmes = programmes;
		this.version = version;
	}

	/**
	 * Over what was received for the month, whatever the order, and what was signed.
	 * @param signed the last answer or exclusion that counts
	 */
	public String inputs(Scope scope, List<ReceivedFile> files, long signed) {
		List<String> lines = new ArrayList<>();
		files.stream().sorted().forEach((file) -> lines.add(file.sha256() + " " + file.path()));
		repeated(scope, files).forEach((part) -> lines.add(part.name() + " " + part.mark()));
		lines.addAll(this.signatures.lines(scope, signed));
		return Hashes.of(lines);
	}

	/** Over the whole basis. */
	public String of(StatisticalProgramme programme, ReferencePeriod period, List<ReceivedFile> files, long signed) {
		List<String> lines = new ArrayList<>();
		basis(programme, period, files, signed).parts()
			.stream()
			.filter((part) -> part.kind() != Kind.DECLARATION)
			.forEach((part) -> lines.add(part.kind() + " " + part.name() + " " + part.mark()));
		lines.add("programme " + programme.version());
		return Hashes.of(lines);
	}

	/** Over the vintages of earlier months as they stand published. */
	public String before(String programme, ReferencePeriod period) {
		return Hashes.of(earlier(programme, period).stream().map((part) -> part.name() + " " + part.mark()).toList());
	}

	/**
	 * Everything that the month's figures and words follow from.
	 * @param files of the month and of its year
	 * @param signed the last answer or exclusion that counts
	 */
	public Basis basis(StatisticalProgramme programme, ReferencePeriod period, List<ReceivedFile> files, long signed) {
		Scope scope = new Scope(programme.code(), period);
		List<BasisPart> parts = new ArrayList<>();
		for (ReceivedFile file : files) {
			boolean monthly = file.path().startsWith(period + "/");
			parts.add(new BasisPart(monthly ? Kind.RETURN : Kind.TABLE, file.path(), file.sha256()));
		}
		parts.addAll(repeated(scope, files));
		parts.addAll(signed(scope, signed));
		parts.addAll(earlier(programme.code(), period));
		this.programmes.files(programme.code())
			.forEach((path, hash) -> parts.add(new BasisPart(Kind.DECLARATION, path, hash)));
		parts.add(new BasisPart(Kind.PROGRAM, "program", this.version.number() + " " + this.version.build()));
		return Basis.of(parts);
	}

	/** Returns that were received before are found, so what came before matters. */
	private List<BasisPart> repeated(Scope scope, List<ReceivedFile> files) {
		ReturnVersions versions = this.receipts.versions(scope);
		return files.stream()
			.sorted()
			.flatMap((file) -> versions.resubmitted(file)
				.map((version) -> new BasisPart(Kind.REPEATED, "identical " + file.path(),
						version.number() + " " + version.path()))
				.stream())
			.toList();
	}

	/** A part a line, named by what it is said of; several of one get numbers. */
	private List<BasisPart> signed(Scope scope, long signed) {
		List<BasisPart> parts = new ArrayList<>();
		Map<String, Integer> counts = new HashMap<>();
		for (String line : this.signatures.lines(scope, signed)) {
			String[] words = line.split(" ", 3);
			int number = counts.merge(words[0] + words[1], 1, Integer::sum);
			parts.add(new BasisPart(words[0].equals("answer") ? Kind.ANSWER : Kind.EXCLUSION,
					words[1] + ((number > 1) ? "#" + number : ""),
					(line.length() > LONGEST) ? line.substring(0, LONGEST) + Hashes.of(List.of(line)) : line));
		}
		return parts;
	}

	private List<BasisPart> earlier(String programme, ReferencePeriod period) {
		return this.vintages.latest(programme, new ReferencePeriod(period.year() - YEARS, 1), period)
			.stream()
			.map(VintageStore.Edition::published)
			.map((one) -> new BasisPart(Kind.EARLIER, one.vintage().period().toString(),
					one.vintage().folder() + " " + one.manifest()))
			.toList();
	}

}
