package org.huizong.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.huizong.collect.ChasingList;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Reminder;
import org.huizong.statistics.ReturnVersions;
import org.huizong.store.ReturnVersionStore;
import org.huizong.store.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** The chasing list of a month, after a look at what lies in its inbox. */
@Service
public class Chasing {

	private final Programmes programmes;

	private final Receipts receipts;

	private final ReturnVersionStore versions;

	private final Clock clock;

	Chasing(Programmes programmes, Receipts receipts, ReturnVersionStore versions, Clock clock) {
		this.programmes = programmes;
		this.receipts = receipts;
		this.versions = versions;
		this.clock = clock;
	}

	/**
	 * Who is to be reminded, in code-list order.
	 * @param asOf the day to count from; null for today at the office
	 */
	public List<Reminder> list(Scope scope, @Nullable LocalDate asOf) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		LocalDate day = (asOf != null) ? asOf : LocalDate.ofInstant(this.clock.instant(), programme.cron().zone());
		Set<String> contents = held(programme, scope.period());
		SortedMap<ReferencePeriod, ReturnVersions> received = new TreeMap<>();
		for (ReferencePeriod month : scope.period().yearToDate()) {
			received.put(month, this.versions.versions(new Scope(scope.programme(), month)));
		}
		received.computeIfPresent(scope.period(),
				(month, versions) -> versions.held((version) -> contents.contains(version.sha256())));
		return ChasingList.of(programme, scope.period(), day, received);
	}

	/** Contents that lie in the inbox now: what was taken out of it is owed again. */
	private Set<String> held(StatisticalProgramme programme, ReferencePeriod period) {
		try {
			return this.receipts.take(programme, period)
				.stream()
				.map((identification) -> identification.file().sha256())
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The title of a form in Chinese. */
	public String title(Scope scope, String form) {
		ReturnForm declared = this.programmes.get(scope.programme()).form(form);
		return declared.title().zh();
	}

}
