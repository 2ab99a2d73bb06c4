package org.huizong.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.huizong.collect.Collector;
import org.huizong.collect.ReturnComparison;
import org.huizong.collect.identity.Identification;
import org.huizong.collect.table.Collected;
import org.huizong.excel.record.NotRecordedException;
import org.huizong.excel.record.RecordedWorkbook;
import org.huizong.office.AbsentException;
import org.huizong.office.Outcome;
import org.huizong.office.Programmes;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.programme.ReturnForm;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.statistics.received.ReturnDifference;
import org.huizong.statistics.received.ReturnRow;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;

import org.springframework.stereotype.Service;

/** Versions of the returns of a month, and in what two of them differ. */
@Service
public class Versions {

	private final Programmes programmes;

	private final Units units;

	private final Receipts receipts;

	private final OriginalArchive originals;

	private final Recordings recordings;

	private final KeptCollectors collectors;

	private final InboxContents contents;

	Versions(Programmes programmes, Units units, Receipts receipts, OriginalArchive originals, Recordings recordings,
			KeptCollectors collectors, InboxContents contents) {
		this.recordings = recordings;
		this.collectors = collectors;
		this.contents = contents;
		this.programmes = programmes;
		this.units = units;
		this.receipts = receipts;
		this.originals = originals;
	}

	/** Every version taken in by now, see {@link Intake}, by unit, form and number. */
	public ReturnVersions of(Scope scope) {
		this.programmes.get(scope.programme());
		return this.receipts.versions(scope);
	}

	/**
	 * The version of the unit that the content is.
	 * @throws AbsentException when there is none
	 */
	public ReturnVersion find(Scope scope, String name, String sha256) {
		String unit = this.units.of(scope, name).code();
		return of(scope).of(unit)
			.stream()
			.filter((one) -> one.sha256().equals(sha256))
			.findFirst()
			.orElseThrow(() -> new AbsentException(name + " " + scope.period() + " 没有这一版。",
					name + " has no such version in " + scope.period() + "."));
	}

	/**
	 * A version as it was received, with the name it is saved under.
	 * @throws AbsentException when the unit has none of that content
	 */
	public Kept kept(Scope scope, String name, String sha256) {
		ReturnVersion version = find(scope, name, sha256);
		String path = version.path();
		String extension = path.substring(path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
		return new Kept(this.originals.locate(version.sha256()),
				version.unit() + "-" + scope.period() + "-v" + version.number() + extension);
	}

	/** Contents in force, lower-case hex: what lies in the inbox now. */
	public Set<String> inForce(Scope scope) {
		return this.contents.of(scope);
	}

	/**
	 * The differences between the last two versions of each form of the unit; of a form
	 * that its last workbook holds no more, all that is lost.
	 */
	public List<ReturnDifference> latest(Scope scope, String name) {
		String unit = this.units.of(scope, name).code();
		Set<String> present = this.contents.look(scope).contents();
		ReturnVersions versions = this.receipts.versions(scope);
		List<ReturnDifference> differences = new ArrayList<>();
		for (ReturnForm form : this.programmes.get(scope.programme()).forms()) {
			List<ReturnVersion> own = versions.of(unit, form.code());
			ReturnVersion last = own.isEmpty() ? null : own.get(own.size() - 1);
			if (last != null && !present.contains(last.sha256()) && versions.followed(last).isPresent()) {
				differences.addAll(gone(scope, last));
			}
			else if (own.size() > 1) {
				differences.addAll(compare(scope, own.get(own.size() - 2), own.get(own.size() - 1)));
			}
		}
		if (versions.of(unit).stream().noneMatch((one) -> one.number() > 1)) {
			throw new RefusedException(Outcome.USAGE, name + " " + scope.period() + " 的报表没有两个版本可比。请用 versions 查看。",
					name + " has no two versions in " + scope.period() + ". See versions.");
		}
		return differences;
	}

	/**
	 * The differences between two versions of each form of the unit that has both; of a
	 * form that the later workbook holds no more, all that is lost.
	 */
	public List<ReturnDifference> between(Scope scope, String name, int before, int after) {
		String unit = this.units.of(scope, name).code();
		ReturnVersions versions = of(scope);
		List<ReturnDifference> differences = new ArrayList<>();
		boolean any = false;
		for (ReturnForm form : this.programmes.get(scope.programme()).forms()) {
			Optional<ReturnVersion> one = numbered(versions.of(unit, form.code()), before);
			Optional<ReturnVersion> two = numbered(versions.of(unit, form.code()), after);
			if (one.isPresent() && two.isPresent()) {
				any = true;
				differences.addAll(compare(scope, one.get(), two.get()));
			}
			else if (one.flatMap(versions::followed).filter((next) -> next.number() == after).isPresent()) {
				any = true;
				differences.addAll(gone(scope, one.get()));
			}
		}
		if (!any) {
			throw new RefusedException(Outcome.USAGE,
					name + " " + scope.period() + " 没有第 " + before + " 版和第 " + after + " 版。请用 versions 查看。",
					name + " has no versions " + before + " and " + after + " in " + scope.period()
							+ ". See versions.");
		}
		return differences;
	}

	private static Optional<ReturnVersion> numbered(List<ReturnVersion> versions, int number) {
		return versions.stream().filter((one) -> one.number() == number).findFirst();
	}

	/**
	 * The differences between two versions of a form.
	 * @throws RefusedException when one is not recorded, or recognised no more
	 */
	public List<ReturnDifference> compare(Scope scope, ReturnVersion before, ReturnVersion after) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		return new ReturnComparison(programme.form(before.form())).of(rows(programme, scope, before),
				rows(programme, scope, after));
	}

	private List<ReturnDifference> gone(Scope scope, ReturnVersion before) {
		StatisticalProgramme programme = this.programmes.get(scope.programme());
		return new ReturnComparison(programme.form(before.form())).gone(rows(programme, scope, before));
	}

	/** As it was recorded; no file is opened by those who only look. */
	private List<ReturnRow> rows(StatisticalProgramme programme, Scope scope, ReturnVersion version) {
		RecordedWorkbook recorded = this.recordings.any(version.sha256()).orElseThrow(() -> notRecorded(version));
		Collector collector = this.collectors.of(programme, scope.period());
		ReceivedFile file = new ReceivedFile(version.path(), version.sha256(),
				size(this.originals.locate(version.sha256())));
		Identification identification = collector.identify(recorded, file, scope.period());
		if (identification.unit() == null) {
			throw new RefusedException(Outcome.BAD_RETURNS, version.path() + " 按现行制度已认不出，无法比较。",
					version.path() + " is not recognised by the programme as it is now.");
		}
		try {
			return collector.collect(recorded, identification)
				.tables()
				.stream()
				.filter((table) -> table.form().equals(version.form()))
				.map(Collected.Table::rows)
				.flatMap(List::stream)
				.toList();
		}
		catch (NotRecordedException ex) {
			throw notRecorded(version);
		}
	}

	private static RefusedException notRecorded(ReturnVersion version) {
		return new RefusedException(Outcome.BAD_RETURNS,
				version.path() + " 第 " + version.number() + " 版的内容没有存下：不能读取，或由旧版程序收下。请汇总一次本月（旧版收下的会补上），或下载原件对照。",
				"What version " + version.number() + " of " + version.path()
						+ " holds is not recorded: it cannot be read, or an older program received it. Run the month,"
						+ " which records what was received before, or download the originals.");
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An original.
	 *
	 * @param name made of unit, month and version, whatever the sender called it
	 */
	public record Kept(Path file, String name) {
	}

}
