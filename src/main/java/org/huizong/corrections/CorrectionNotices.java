package org.huizong.corrections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.huizong.disseminate.month.Correction;
import org.huizong.inbox.InboxStore;
import org.huizong.office.Scope;
import org.huizong.planning.EarlierBases;
import org.huizong.planning.Fingerprints;
import org.huizong.runs.MonthContext;
import org.huizong.staging.AnalysisStore;
import org.huizong.staging.BasisStore;
import org.huizong.staging.ObservationStore;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Basis.Difference;
import org.huizong.statistics.vintage.Basis;
import org.huizong.statistics.vintage.BasisPart.Kind;
import org.huizong.statistics.vintage.Vintage;
import org.huizong.vintages.SurroundingChanges;
import org.huizong.vintages.VintageComparison;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/** Finds what a vintage corrects in the one before, and why. */
@Component
public class CorrectionNotices {

	/** Years after its own whose months are compared with a month. */
	private static final int YEARS = 3;

	private final VintageStore vintages;

	private final BasisStore bases;

	private final EarlierBases earlier;

	private final Fingerprints fingerprints;

	private final InboxStore inbox;

	private final CorrectedReturns returns;

	private final CorrectionCauses causes;

	private final SurroundingChanges surroundings;

	private final ObservationStore observations;

	private final AnalysisStore analyses;

	CorrectionNotices(VintageStore vintages, BasisStore bases, EarlierBases earlier, Fingerprints fingerprints,
			InboxStore inbox, CorrectedReturns returns, CorrectionCauses causes, SurroundingChanges surroundings,
			ObservationStore observations, AnalysisStore analyses) {
		this.vintages = vintages;
		this.bases = bases;
		this.earlier = earlier;
		this.fingerprints = fingerprints;
		this.inbox = inbox;
		this.returns = returns;
		this.causes = causes;
		this.surroundings = surroundings;
		this.observations = observations;
		this.analyses = analyses;
	}

	/** Empty for a first vintage. */
	public Optional<Correction> of(MonthContext context) {
		return this.vintages.all(context.scope())
			.stream()
			.filter((edition) -> edition.published().vintage().number() < context.vintage().number())
			.findFirst()
			.map((edition) -> correction(context, edition));
	}

	private Correction correction(MonthContext context, VintageStore.Edition corrected) {
		Vintage before = corrected.published().vintage();
		List<Difference> differences = differences(context, corrected);
		List<Correction.Cause> all = new ArrayList<>();
		List<Correction.Cell> cells = new ArrayList<>();
		for (Kind kind : List.of(Kind.RETURN, Kind.TABLE)) {
			List<Difference> own = differences.stream().filter((one) -> one.kind() == kind).toList();
			this.returns.of(context.scope(), kind, own).forEach((changed) -> {
				all.add(this.returns.cause(changed));
				cells.addAll(changed.cells());
			});
		}
		differences.forEach((one) -> this.causes.of(context.programme(), context.scope(), one).ifPresent(all::add));
		VintageComparison comparison = new VintageComparison(context.programme(), before, context.vintage(),
				this.observations.read(before), this.observations.read(context.vintage()),
				this.analyses.rankings(before), this.analyses.rankings(context.vintage()));
		return new Correction(before.number(), all, cells, comparison.figures(), comparison.ranks(),
				this.surroundings.between(context.programme(), before, context.vintage()), later(context));
	}

	private List<Difference> differences(MonthContext context, VintageStore.Edition corrected) {
		List<ReceivedFile> files = this.inbox.entries(context.scope()).stream().map(InboxStore.Entry::file).toList();
		Basis now = this.fingerprints.basis(context.programme(), context.period(), files, context.run().signed());
		return now.since(this.bases.last(corrected.published().vintage())
			.orElseGet(() -> this.earlier.of(context.programme(), corrected, files)));
	}

	/**
	 * Published months that rest on this one: those that were when it was first issued,
	 * so that a vintage made again is the same.
	 */
	private List<ReferencePeriod> later(MonthContext context) {
		Instant issued = this.vintages.find(context.vintage()).map(VintageStore.Edition::at).orElse(Instant.MAX);
		ReferencePeriod end = new ReferencePeriod(Math.min(9999, context.period().year() + YEARS), 12);
		return this.vintages.latest(context.scope().programme(), context.period().next(), end.next())
			.stream()
			.map((edition) -> edition.published().vintage().period())
			.filter((period) -> this.vintages.firstPublished(new Scope(context.scope().programme(), period))
				.filter((first) -> first.isBefore(issued))
				.isPresent())
			.toList();
	}

}
