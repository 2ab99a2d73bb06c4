package org.huizong.vintages;

import java.util.Optional;

import org.huizong.office.LastUsed;
import org.huizong.office.Scope;
import org.huizong.staging.ObservationStore;
import org.huizong.statistics.figure.Observations;
import org.huizong.statistics.vintage.Vintage;

import org.springframework.stereotype.Component;

/**
 * The values of published vintages. They never change, so the last few that were asked
 * for are kept: whoever follows a figure to its cells asks for the same again and again.
 */
@Component
class PublishedValues {

	private static final int KEPT = 4;

	private final VintageStore vintages;

	private final ObservationStore observations;

	private final LastUsed<VintageStore.Published, Observations> kept = new LastUsed<>(KEPT);

	PublishedValues(VintageStore vintages, ObservationStore observations) {
		this.vintages = vintages;
		this.observations = observations;
	}

	Observations of(Vintage vintage) {
		Optional<VintageStore.Published> published = this.vintages.all(new Scope(vintage.programme(), vintage.period()))
			.stream()
			.map(VintageStore.Edition::published)
			.filter((one) -> one.vintage().equals(vintage))
			.findFirst();
		return published.map(this::of).orElseGet(() -> this.observations.read(vintage));
	}

	private Observations of(VintageStore.Published published) {
		return this.kept.of(published, () -> this.observations.read(published.vintage()));
	}

}
