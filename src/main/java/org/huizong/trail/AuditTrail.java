package org.huizong.trail;

import java.time.Clock;
import java.util.List;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Who did what to what, for ever. Recorded in the transaction of the deed, so that
 * neither stands without the other.
 */
@Service
public class AuditTrail {

	private final AuditStore entries;

	private final Clock clock;

	AuditTrail(AuditStore entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/** Records a deed on a month. */
	public AuditEntry record(String who, Deed what, Scope scope, String object, String detail) {
		return record(who, what, scope.programme(), scope.period(), object, detail);
	}

	/**
	 * Records a deed.
	 * @param object what it was done to, empty when programme and period say it
	 * @param detail in words; never a secret
	 */
	public AuditEntry record(String who, Deed what, @Nullable String programme, @Nullable ReferencePeriod period,
			String object, String detail) {
		return this.entries.add(this.clock.instant(), who, what.code(), programme, period, object, detail);
	}

	/** Entries that match, newest first. */
	public List<AuditEntry> list(AuditStore.Query query, int limit) {
		return this.entries.find(query, limit);
	}

	/** How many entries match. */
	public long count(AuditStore.Query query) {
		return this.entries.count(query);
	}

	/** Goes through the whole chain. */
	public Verdict verify() {
		Links links = new Links();
		this.entries.each(links::follow);
		AuditStore.End end = this.entries.end();
		if (links.broken == null && (links.number != end.number() || !links.hash.equals(end.hash()))) {
			links.broken = links.number + 1;
		}
		return new Verdict(links.number, end.hash(), links.broken);
	}

	/**
	 * Whether the trail is whole.
	 *
	 * @param entries how many were read
	 * @param hash of the last entry; noted elsewhere, it later shows whether the whole
	 * trail was written anew
	 * @param broken number of the first entry that is changed, missing or moved; null
	 * when none is
	 */
	public record Verdict(long entries, String hash, @Nullable Long broken) {

		public boolean whole() {
			return this.broken == null;
		}

		public Text text() {
			return whole()
					? new Text("操作记录完整，共 " + this.entries + " 条，末条校验值 " + this.hash + "。",
							"The trail is whole: " + this.entries + " entries, ending in " + this.hash + ".")
					: new Text("操作记录自第 " + this.broken + " 条起被改动或缺失。请保全数据库备份并查明原因。", "The trail was changed from entry "
							+ this.broken + " on. Keep a copy of the database and find out why.");
		}

	}

	/** How far the chain was followed. */
	private static final class Links {

		private long number;

		private String hash = AuditStore.End.NOTHING;

		private @Nullable Long broken;

		void follow(AuditEntry entry) {
			String expected = AuditStore.hashed(entry, this.hash).hash();
			if (this.broken == null && (entry.number() != this.number + 1 || !expected.equals(entry.hash()))) {
				this.broken = this.number + 1;
			}
			this.number = entry.number();
			this.hash = entry.hash();
		}

	}

}
