package org.huizong.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;

import org.huizong.office.HomeFolder;
import org.huizong.office.Outcome;
import org.huizong.office.RefusedException;
import org.huizong.office.Secrets;
import org.huizong.statistics.Role;
import org.huizong.trail.Deed;

import org.springframework.stereotype.Service;

/**
 * How the first administrator comes in: with a word that only who may read the home
 * folder knows. It lies in {@code .huizong/setup-token} until it is used.
 */
@Service
public class FirstAdministrator {

	private final Accounts accounts;

	private final Path file;

	FirstAdministrator(Accounts accounts, HomeFolder home) {
		this.accounts = accounts;
		this.file = home.state().resolve("setup-token");
	}

	/** Whether there is nobody yet. */
	public boolean needed() {
		return this.accounts.people().isEmpty();
	}

	/** Writes a fresh word, readable by the program's user only, and says where. */
	public synchronized Path writeToken() {
		try {
			Files.createDirectories(this.file.getParent());
			Files.deleteIfExists(this.file);
			boolean posix = Files.getFileStore(this.file.getParent()).supportsFileAttributeView("posix");
			FileAttribute<?>[] own = posix
					? new FileAttribute<?>[] {
							PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
					: new FileAttribute<?>[0];
			Files.createFile(this.file, own);
			Files.writeString(this.file, Secrets.next(), StandardOpenOption.WRITE);
			return this.file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Adds the first administrator; the word is used up.
	 * @throws RefusedException when there is somebody already, the word is wrong, or name
	 * or password will not do
	 */
	public synchronized Person setUp(String token, String name, String password) {
		if (!needed()) {
			throw new RefusedException(Outcome.NOT_PERMITTED, "已经有账号，不能再次初始化。", "There are accounts already.");
		}
		try {
			String word = Files.exists(this.file) ? Files.readString(this.file).strip() : "";
			boolean same = MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8),
					token.strip().getBytes(StandardCharsets.UTF_8));
			if (word.isEmpty() || !same) {
				throw new RefusedException(Outcome.NOT_PERMITTED, "初始化口令不对。请查看服务器上的 .huizong/setup-token。",
						"The set-up token is wrong. It lies in .huizong/setup-token on the server.");
			}
			Person person = this.accounts.add(name, Deed.SET_UP, name, Role.ADMIN, password, false);
			Files.deleteIfExists(this.file);
			return person;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
