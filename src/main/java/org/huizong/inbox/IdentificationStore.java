package org.huizong.inbox;

import java.util.Optional;

import org.huizong.office.Scope;
import org.huizong.statistics.received.ReceivedFile;
import org.huizong.store.Seal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What received files were found to be, the last of each path: of the same content, read
 * by the same declaration and program, it is found again without opening the file.
 */
@Repository
public class IdentificationStore {

	private static final String PATH = " WHERE programme = ? AND period = ? AND path = ?";

	/** What the column holds. */
	private static final int LONGEST = 100_000;

	private final JdbcTemplate jdbc;

	IdentificationStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What was found.
	 * @param folder the period of the folder the file lay in
	 * @param basis hash of the declaration and the program
	 */
	public Optional<String> find(Scope folder, ReceivedFile file, String basis) {
		return this.jdbc
			.queryForList("SELECT found FROM identified_return" + PATH + " AND sha256 = ? AND basis = ?", String.class,
					folder.key(file.path(), file.sha256(), basis))
			.stream()
			.findFirst()
			.flatMap((closed) -> Seal.open(key(folder, file, basis), closed));
	}

	/** Keeps what was found in place of what was before; not what is too long. */
	@Transactional
	public void keep(Scope folder, ReceivedFile file, String basis, String found) {
		this.jdbc.update("DELETE FROM identified_return" + PATH, folder.key(file.path()));
		String closed = Seal.close(key(folder, file, basis), found);
		if (closed.length() <= LONGEST) {
			this.jdbc.update("INSERT INTO identified_return (programme, period, path, sha256, basis, found)"
					+ " VALUES (?, ?, ?, ?, ?, ?)", folder.key(file.path(), file.sha256(), basis, closed));
		}
	}

	private static String key(Scope folder, ReceivedFile file, String basis) {
		return folder + " " + file.path() + " " + file.sha256() + " " + basis;
	}

	/** Forgets everything of a folder, so that its files are opened again. */
	public void forget(Scope folder) {
		this.jdbc.update("DELETE FROM identified_return WHERE programme = ? AND period = ?", folder.key());
	}

}
