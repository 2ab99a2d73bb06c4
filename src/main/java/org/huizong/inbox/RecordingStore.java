package org.huizong.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.store.Seal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recordings of what received files hold, by their content: with one nobody opens the
 * file again. One that is lost is made again by the next run.
 */
@Repository
public class RecordingStore {

	/** What a row holds. */
	private static final int PART = 500_000;

	private final JdbcTemplate jdbc;

	RecordingStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The recording of a content, whoever made it; empty bytes when none can be made. */
	public Optional<byte[]> find(String sha256) {
		return joined(this.jdbc.queryForList("SELECT part FROM recorded_return WHERE sha256 = ? ORDER BY number",
				byte[].class, sha256))
			.flatMap((closed) -> Seal.open(sha256, closed));
	}

	/**
	 * The recording that one reader made.
	 * @param reader hash of the program
	 */
	public Optional<byte[]> find(String sha256, String reader) {
		return joined(this.jdbc.queryForList(
				"SELECT part FROM recorded_return WHERE sha256 = ? AND reader = ? ORDER BY number", byte[].class,
				sha256, reader))
			.flatMap((closed) -> Seal.open(sha256, closed));
	}

	/** Whether there is a recording that the reader made. */
	public boolean holds(String sha256, String reader) {
		return !this.jdbc
			.queryForList("SELECT number FROM recorded_return WHERE sha256 = ? AND number = 0 AND reader = ?",
					Integer.class, sha256, reader)
			.isEmpty();
	}

	/** Whether there is a recording, or the word that there can be none. */
	public boolean holds(String sha256) {
		return !this.jdbc
			.queryForList("SELECT number FROM recorded_return WHERE sha256 = ? AND number = 0", Integer.class, sha256)
			.isEmpty();
	}

	/** Keeps a recording in place of the one before. */
	@Transactional
	public void keep(String sha256, String reader, byte[] recording) {
		this.jdbc.update("DELETE FROM recorded_return WHERE sha256 = ?", sha256);
		byte[] closed = Seal.close(sha256, recording);
		List<Object[]> parts = new ArrayList<>();
		int from = 0;
		do {
			int to = Math.min(from + PART, closed.length);
			parts.add(new Object[] { sha256, parts.size(), reader, Arrays.copyOfRange(closed, from, to) });
			from = to;
		}
		while (from < closed.length);
		this.jdbc.batchUpdate("INSERT INTO recorded_return (sha256, number, reader, part) VALUES (?, ?, ?, ?)", parts);
	}

	/** Forgets the recordings of what the last inventory of a month found. */
	public void forget(Scope scope) {
		this.jdbc.update("DELETE FROM recorded_return WHERE sha256 IN"
				+ " (SELECT sha256 FROM received_file WHERE programme = ? AND period = ?)", scope.key());
	}

	private static Optional<byte[]> joined(List<byte[]> parts) {
		if (parts.isEmpty()) {
			return Optional.empty();
		}
		int length = 0;
		for (byte[] part : parts) {
			length += part.length;
		}
		byte[] whole = Arrays.copyOf(parts.get(0), length);
		int at = parts.get(0).length;
		for (byte[] part : parts.subList(1, parts.size())) {
			System.arraycopy(part, 0, whole, at, part.length);
			at += part.length;
		}
		return Optional.of(whole);
	}

}
