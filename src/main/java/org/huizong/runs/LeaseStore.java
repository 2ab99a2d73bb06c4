package org.huizong.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.ReferencePeriod;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who runs a programme now. A lease is beaten while its run lives; one whose process is
 * gone from this host, or that belongs to an earlier process of the same number, is dead.
 */
@Repository
public class LeaseStore {

	private static final Duration SILENCE = Duration.ofSeconds(60);

	private static final String HELD = " WHERE programme = ? AND host = ? AND pid = ? AND process_start = ?";

	private final JdbcTemplate jdbc;

	LeaseStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the lease for this process.
	 * @return empty when taken; otherwise who holds it
	 */
	public Optional<Lease> take(Scope scope, Instant now) {
		Optional<Lease> holder = holder(scope.programme());
		if (holder.isPresent() && holder.get().state(now) == Lease.State.DEAD) {
			bury(scope.programme(), holder.get());
		}
		try {
			this.jdbc.update(
					"INSERT INTO run_lease (programme, period, host, pid, process_start, beat)"
							+ " VALUES (?, ?, ?, ?, ?, ?)",
					scope.programme(), scope.period().toString(), host(), pid(), processStart(ProcessHandle.current()),
					Timestamp.from(now));
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return holder(scope.programme());
		}
	}

	/** Only this dead lease: another run may have buried it and taken its own by now. */
	private void bury(String programme, Lease dead) {
		this.jdbc.update("DELETE FROM run_lease" + HELD, programme, dead.host(), dead.pid(), dead.processStart());
	}

	/** Shows that this process lives; a lease that it no longer holds is left alone. */
	public void beat(String programme, Instant now) {
		this.jdbc.update("UPDATE run_lease SET beat = ?" + HELD, Timestamp.from(now), programme, host(), pid(),
				processStart(ProcessHandle.current()));
	}

	/**
	 * Asks the holder to stop.
	 * @return who holds it, empty when nobody does
	 */
	public Optional<Lease> requestStop(String programme, String by) {
		this.jdbc.update("UPDATE run_lease SET stop_requested_by = ? WHERE programme = ?", by, programme);
		return holder(programme);
	}

	/** Takes a lease from a holder that is known to have ended. */
	public void bury(Lease dead) {
		bury(dead.scope().programme(), dead);
	}

	/** Gives back what this process holds. */
	public void release(String programme) {
		this.jdbc.update("DELETE FROM run_lease" + HELD, programme, host(), pid(),
				processStart(ProcessHandle.current()));
	}

	public Optional<Lease> holder(String programme) {
		return this.jdbc
			.query("SELECT * FROM run_lease WHERE programme = ?",
					(result, number) -> new Lease(
							new Scope(programme, ReferencePeriod.parse(result.getString("period"))),
							result.getString("host"), result.getLong("pid"), result.getString("process_start"),
							result.getTimestamp("beat").toInstant(), result.getString("stop_requested_by")),
					programme)
			.stream()
			.findFirst();
	}

	public static long pid() {
		return ProcessHandle.current().pid();
	}

	public static String processStart(ProcessHandle process) {
		return process.info().startInstant().map(Instant::toString).orElse("unknown");
	}

	public static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

	/**
	 * A lease as last beaten.
	 *
	 * @param stopRequestedBy who asked it to stop, null when nobody did
	 */
	public record Lease(Scope scope, String host, long pid, String processStart, Instant beat,
			@Nullable String stopRequestedBy) {

		/** Whether this very process holds it. */
		public boolean own() {
			return this.host.equals(LeaseStore.host()) && this.pid == LeaseStore.pid()
					&& this.processStart.equals(LeaseStore.processStart(ProcessHandle.current()));
		}

		/** Whether the holder lives, is dead, or only a person can tell. */
		public State state(Instant now) {
			if (this.host.equals(LeaseStore.host())) {
				boolean lives = ProcessHandle.of(this.pid)
					.filter((process) -> LeaseStore.processStart(process).equals(this.processStart))
					.isPresent();
				return lives ? State.ALIVE : State.DEAD;
			}
			return Duration.between(this.beat, now).compareTo(SILENCE) < 0 ? State.ALIVE : State.UNKNOWN;
		}

		/** What can be known about a holder. */
		public enum State {

			ALIVE, DEAD,
			/** Silent, and on another host: ask a person. */
			UNKNOWN

		}

	}

}
