package org.huizong.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Basis;
import org.huizong.statistics.vintage.BasisPart.Kind;
import org.huizong.statistics.vintage.BasisPart;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.PublishedFiles;
import org.huizong.vintages.VintageStore.Edition;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/**
 * On what a vintage rests that a program before 0.4.0 published, which kept no list of
 * it: from its manifest and hashes, as far as they tell.
 */
@Component
public class EarlierBases {

	/** Stands for what is known to differ but not in what. */
	private static final String SOMETHING = "…";

	private final Fingerprints fingerprints;

	private final PublishedFiles files;

	private final VintageStore vintages;

	EarlierBases(Fingerprints fingerprints, PublishedFiles files, VintageStore vintages) {
		this.fingerprints = fingerprints;
		this.files = files;
		this.vintages = vintages;
	}

	/**
	 * What can be told of it; where nothing tells, as it is now.
	 * @param received of the month and its year as they lie there now
	 */
	public Basis of(StatisticalProgramme programme, Edition edition, List<ReceivedFile> received) {
		Vintage vintage = edition.published().vintage();
		Scope scope = new Scope(vintage.programme(), vintage.period());
		Basis now = this.fingerprints.basis(programme, vintage.period(), received, Long.MAX_VALUE);
		List<ReceivedFile> monthly = received.stream()
			.filter((file) -> file.path().startsWith(vintage.period() + "/"))
			.toList();
		boolean sameInputs = this.fingerprints.inputs(scope, monthly, Long.MAX_VALUE)
			.equals(edition.published().inputs());
		List<BasisPart> parts = new ArrayList<>();
		this.files.inputs(vintage)
			.forEach((path, sha256) -> parts
				.add(new BasisPart(path.startsWith(vintage.period() + "/") ? Kind.RETURN : Kind.TABLE, path, sha256)));
		parts.addAll(of(now, Kind.REPEATED));
		parts.addAll(of(now, Kind.ANSWER));
		parts.addAll(of(now, Kind.EXCLUSION));
		if (!sameInputs && of(now, Kind.RETURN).equals(of(Basis.of(parts), Kind.RETURN))) {
			parts.add(new BasisPart(Kind.ANSWER, SOMETHING, SOMETHING));
		}
		parts.addAll(earlier(edition, of(now, Kind.EARLIER)));
		parts.addAll(of(now, Kind.DECLARATION));
		if (!this.files.declaration(vintage).equals(programme.version())) {
			parts.add(new BasisPart(Kind.DECLARATION, SOMETHING, SOMETHING));
		}
		parts.add(new BasisPart(Kind.PROGRAM, "program", this.files.program(vintage)));
		return Basis.of(parts);
	}

	private static List<BasisPart> of(Basis basis, Kind kind) {
		return basis.parts().stream().filter((part) -> part.kind() == kind).toList();
	}

	/** What was published after it cannot be what it rests on. */
	private List<BasisPart> earlier(Edition edition, List<BasisPart> now) {
		Map<String, Edition> latest = new TreeMap<>();
		ReferencePeriod period = edition.published().vintage().period();
		this.vintages
			.latest(edition.published().vintage().programme(), new ReferencePeriod(period.year() - 3, 1), period)
			.forEach((one) -> latest.put(one.published().vintage().period().toString(), one));
		return now.stream()
			.map((part) -> latest.get(part.name()).at().isAfter(edition.at())
					? new BasisPart(Kind.EARLIER, part.name(), SOMETHING) : part)
			.toList();
	}

}
