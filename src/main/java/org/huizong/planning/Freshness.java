package org.huizong.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.huizong.inbox.InboxContents;
import org.huizong.office.Programmes;
import org.huizong.office.Scope;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.runs.RunPlan.Reason;
import org.huizong.staging.BasisStore;
import org.huizong.statistics.Text;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.vintage.Basis.Difference;
import org.huizong.statistics.vintage.BasisPart.Kind;
import org.huizong.vintages.PublishedFiles;
import org.huizong.vintages.Publisher;
import org.huizong.vintages.VintageStore.Published;
import org.huizong.vintages.VintageStore;

import org.springframework.stereotype.Component;

/**
 * Whether what stands published still rests on what lies there now, and if not, why. Only
 * looks.
 */
@Component
public class Freshness {

	private static final int NAMED = 3;

	private final Programmes programmes;

	private final InboxContents inbox;

	private final Fingerprints fingerprints;

	private final VintageStore vintages;

	private final BasisStore bases;

	private final EarlierBases earlier;

	private final PublishedFiles files;

	private final Publisher publisher;

	Freshness(Programmes programmes, InboxContents inbox, Fingerprints fingerprints, VintageStore vintages,
			BasisStore bases, EarlierBases earlier, PublishedFiles files, Publisher publisher) {
		this.programmes = programmes;
		this.inbox = inbox;
		this.fingerprints = fingerprints;
		this.vintages = vintages;
		this.bases = bases;
		this.earlier = earlier;
		this.files = files;
		this.publisher = publisher;
	}

	/** Why the month is out of date, for those who ask; empty when it is not. */
	public List<Outdated> of(Scope scope) {
		return of(this.programmes.get(scope.programme()), scope, this.inbox.received(scope), this.files::intact);
	}

	/** The same for those who look on: no file of the inbox is opened. */
	public List<Outdated> seen(Scope scope) {
		return of(this.programmes.get(scope.programme()), scope, this.inbox.look(scope).all(), this.files::intact);
	}

	/**
	 * Why the month is out of date, gravest first; empty when it is not, or was never
	 * published. Returns that are put away altogether, with their folder, do not make it
	 * so: there is nothing to compute it anew from.
	 * @param files of the month and its year as they lie there now
	 */
	public List<Outdated> of(StatisticalProgramme programme, Scope scope, List<ReceivedFile> files) {
		return of(programme, scope, files, this::intact);
	}

	private List<Outdated> of(StatisticalProgramme programme, Scope scope, List<ReceivedFile> files,
			Predicate<Published> intact) {
		VintageStore.Edition latest = this.vintages.all(scope).stream().findFirst().orElse(null);
		if (latest == null) {
			return List.of();
		}
		boolean kept = files.stream().anyMatch((file) -> file.path().startsWith(scope.period() + "/"));
		Map<Reason, List<Difference>> byReason = new EnumMap<>(Reason.class);
		this.fingerprints.basis(programme, scope.period(), files, Long.MAX_VALUE)
			.since(this.bases.last(latest.published().vintage())
				.orElseGet(() -> this.earlier.of(programme, latest, files)))
			.stream()
			.filter((one) -> kept || one.kind() != Kind.RETURN)
			.forEach((one) -> byReason.computeIfAbsent(reason(one.kind()), (reason) -> new ArrayList<>()).add(one));
		List<Outdated> causes = new ArrayList<>();
		byReason
			.forEach((reason, differences) -> causes.add(new Outdated(reason, text(reason, differences), differences)));
		if (!intact.test(latest.published())) {
			causes.add(new Outdated(Reason.DAMAGED, Reason.DAMAGED.title(), List.of()));
		}
		return causes;
	}

	private static Reason reason(Kind kind) {
		return switch (kind) {
			case RETURN, REPEATED -> Reason.RETURNS;
			case ANSWER, EXCLUSION -> Reason.SIGNED;
			case EARLIER -> Reason.BEFORE;
			case TABLE -> Reason.TABLES;
			case DECLARATION -> Reason.DECLARATION;
			case PROGRAM -> Reason.PROGRAM;
		};
	}

	private static Text text(Reason reason, List<Difference> differences) {
		Text title = reason.title();
		if (reason == Reason.SIGNED) {
			return new Text(title.zh() + "（" + differences.size() + " 条）",
					title.en() + " (" + differences.size() + ")");
		}
		List<String> names = differences.stream().map(Freshness::name).distinct().toList();
		String shown = names.stream().limit(NAMED).collect(Collectors.joining("、"));
		boolean more = names.size() > NAMED;
		return new Text(title.zh() + "：" + shown + (more ? "等 " + names.size() + " 项" : ""), title.en() + ": "
				+ shown.replace("、", ", ") + (more ? " and " + (names.size() - NAMED) + " more" : ""));
	}

	private static String name(Difference one) {
		return switch (one.kind()) {
			case EARLIER -> one.name() + ((one.after() != null) ? " " + one.after().split(" ", 2)[0] : "");
			case PROGRAM -> shortened(one.before()) + " → " + shortened(one.after());
			case REPEATED -> one.name().replaceFirst("^identical ", "");
			default -> one.name();
		};
	}

	/** {@code 0.4.0+1f0c9e2a77b3} of the version and the whole hash of the build. */
	private static String shortened(String program) {
		String[] words = program.split(" ", 2);
		return (words.length < 2) ? program : words[0] + "+" + words[1].substring(0, Math.min(12, words[1].length()));
	}

	private boolean intact(Published published) {
		try {
			return this.publisher.intact(published);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
