package org.huizong.inbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.huizong.office.Hashes;
import org.huizong.office.HomeFolder;
import org.huizong.statistics.received.ReceivedFile;

/**
 * Originals as received, kept for ever under the hash of their content. What is read is
 * always the archived copy, so that a file changed during a run changes nothing.
 */
public final class OriginalArchive {

	private final Path folder;

	public OriginalArchive(HomeFolder home) {
		this.folder = home.state().resolve("originals");
	}

	/**
	 * Keeps a file, if its content is not kept already.
	 * @throws IOException when it cannot be read or kept, or changed while being copied
	 */
	public Path keep(Path received, ReceivedFile file) throws IOException {
		Path kept = locate(file.sha256());
		if (Files.exists(kept)) {
			return kept;
		}
		Files.createDirectories(kept.getParent());
		Path temporary = Files.createTempFile(kept.getParent(), "keep", ".part");
		try {
			Files.copy(received, temporary, StandardCopyOption.REPLACE_EXISTING);
			if (!Hashes.of(temporary).equals(file.sha256())) {
				throw new IOException(file.path() + " changed while it was being copied");
			}
			force(temporary);
			Files.move(temporary, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
		return kept;
	}

	public Path locate(String sha256) {
		return this.folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	private static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

}
