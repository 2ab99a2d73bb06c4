package org.huizong.corrections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.huizong.disseminate.month.Correction.Cause;
import org.huizong.disseminate.month.Correction.Cell;
import org.huizong.inbox.Receipts;
import org.huizong.inbox.Versions;
import org.huizong.office.RefusedException;
import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.received.ReturnVersion;
import org.huizong.statistics.received.ReturnVersions;
import org.huizong.statistics.vintage.Basis.Difference;
import org.huizong.statistics.vintage.BasisPart;
import org.huizong.trail.AuditEntry;
import org.huizong.trail.AuditStore;
import org.huizong.trail.Deed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which returns and tables of the year are not those of the vintage before, and cell by
 * cell in what.
 */
@Component
class CorrectedReturns {

	private static final int ENTRIES = 10_000;

	private final Receipts receipts;

	private final Versions versions;

	private final AuditStore audit;

	CorrectedReturns(Receipts receipts, Versions versions, AuditStore audit) {
		this.receipts = receipts;
		this.versions = versions;
		this.audit = audit;
	}

	/** Pairs what was with what is, form by form of each unit. */
	List<Changed> of(Scope scope, BasisPart.Kind kind, List<Difference> differences) {
		boolean annual = kind == BasisPart.Kind.TABLE;
		Scope staged = annual ? new Scope(scope.programme(), new ReferencePeriod(scope.period().year(), 1)) : scope;
		ReturnVersions known = annual ? this.receipts.annualVersions(staged) : this.receipts.versions(scope);
		Map<String, Changed> changed = new TreeMap<>();
		for (Difference one : differences) {
			List<ReturnVersion> was = versions(known, one.before());
			List<ReturnVersion> is = versions(known, one.after());
			if (was.isEmpty() && is.isEmpty()) {
				changed.put(one.name(), new Changed(kind, staged, one.name(), null, null, List.of()));
			}
			was.forEach((version) -> changed.merge(key(version),
					new Changed(kind, staged, one.name(), version, null, List.of()), Changed::with));
			is.forEach((version) -> changed.merge(key(version),
					new Changed(kind, staged, one.name(), null, version, List.of()), Changed::with));
		}
		List<Changed> read = changed.values().stream().map((one) -> one.with(cells(one))).toList();
		return read.stream().filter((one) -> !one.besideTheChange(read)).toList();
	}

	private static List<ReturnVersion> versions(ReturnVersions known, @Nullable String sha256) {
		return (sha256 != null) ? known.ofContent(sha256) : List.of();
	}

	private static String key(ReturnVersion version) {
		return version.unit() + " " + version.form();
	}

	Cause cause(Changed one) {
		ReturnVersion now = one.after();
		ReturnVersion shown = (now != null) ? now : one.before();
		if (shown == null) {
			return new Cause(one.kind(), null, null, "文件有变化：" + one.path(), one.path(), null, null, null);
		}
		return new Cause(one.kind(), shown.unit(), shown.form(), one.how(), (now != null) ? one.path() : shown.path(),
				shown.number(), (now != null) ? now.arrival() : null, (now != null) ? by(one.scope(), now) : null);
	}

	/** Who uploaded it; null for what was put into the folder. */
	private @Nullable String by(Scope scope, ReturnVersion version) {
		return Stream.of(Deed.REPLACE, Deed.UPLOAD)
			.flatMap((deed) -> this.audit
				.find(new AuditStore.Query(null, deed.code(), scope.programme(), scope.period(), Long.MAX_VALUE),
						ENTRIES)
				.stream())
			.filter((entry) -> entry.detail().endsWith(" " + version.sha256()))
			.map(AuditEntry::who)
			.findFirst()
			.orElse(null);
	}

	/** The cells that differ; none where a side is missing or cannot be read any more. */
	private List<Cell> cells(Changed one) {
		ReturnVersion before = one.before();
		ReturnVersion after = one.after();
		List<Cell> cells = new ArrayList<>();
		if (before == null || after == null || before.sha256().equals(after.sha256())) {
			return cells;
		}
		try {
			this.versions.compare(one.scope(), before, after)
				.forEach((difference) -> cells.add(new Cell(after.unit(), difference)));
		}
		catch (RefusedException ex) {
			cells.clear();
		}
		return cells;
	}

	/**
	 * A form of a unit's return that is not as it was.
	 *
	 * @param scope under which its versions are kept
	 * @param path of its file, below the programme's input
	 * @param before null when it is new
	 * @param after null when it is gone
	 * @param cells in which the two differ
	 */
	record Changed(BasisPart.Kind kind, Scope scope, String path, @Nullable ReturnVersion before,
			@Nullable ReturnVersion after, List<Cell> cells) {

		Changed with(Changed other) {
			return new Changed(this.kind, this.scope, (other.after != null) ? other.path : this.path,
					(this.before != null) ? this.before : other.before, (this.after != null) ? this.after : other.after,
					List.of());
		}

		Changed with(List<Cell> read) {
			return new Changed(this.kind, this.scope, this.path, this.before, this.after, read);
		}

		/** Whether it only came along in a workbook of which another form changed. */
		boolean besideTheChange(List<Changed> all) {
			return this.before != null && this.after != null && this.cells.isEmpty()
					&& all.stream().anyMatch((other) -> other.path.equals(this.path) && !other.cells.isEmpty());
		}

		String how() {
			if (this.before == null) {
				return "补报";
			}
			if (this.after == null) {
				return "撤回，不再计入";
			}
			if (Objects.equals(this.before.sha256(), this.after.sha256())) {
				return "文件改名或移动，内容未变";
			}
			if (this.after.number() < this.before.number()) {
				return "恢复为先前报送的第" + this.after.number() + "版";
			}
			return this.cells.isEmpty() ? "重新报送，单元格内容未变" : "更正";
		}

	}

}
