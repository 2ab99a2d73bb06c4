package org.huizong.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.huizong.statistics.ReceivedFile;
import org.huizong.store.Hashes;
import org.huizong.store.InboxFolder;
import org.huizong.store.Scope;

import org.springframework.stereotype.Component;

/**
 * What lies in the inbox of a month now, for those who look on: a file of the same size
 * and time is not read again. A run reads everything.
 */
@Component
class InboxContents {

	private final InboxFolder folder;

	private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

	InboxContents(InboxFolder folder) {
		this.folder = folder;
	}

	/** SHA-256 of every file of the month's own folder, lower-case hex. */
	Set<String> of(Scope scope) {
		Set<String> contents = new HashSet<>();
		try {
			for (Path file : this.folder.files(scope.programme(), scope.period())) {
				contents.add(look(file).sha256());
			}
		}
		catch (NoSuchFileException ex) {
			return of(scope);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return contents;
	}

	/** Every file of the month's own folder and its year's. */
	List<ReceivedFile> received(Scope scope) {
		try {
			List<ReceivedFile> files = new ArrayList<>(
					this.folder.monthly(scope.programme(), scope.period(), (file) -> look(file).sha256()));
			files.addAll(this.folder.annual(scope.programme(), scope.period(), (file) -> look(file).sha256()));
			return files;
		}
		catch (NoSuchFileException ex) {
			return received(scope);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Seen look(Path file) throws IOException {
		long size = Files.size(file);
		FileTime time = Files.getLastModifiedTime(file);
		Seen known = this.seen.get(file);
		if (known != null && known.size() == size && known.time().equals(time)) {
			return known;
		}
		Seen fresh = new Seen(size, time, Hashes.of(file));
		this.seen.put(file, fresh);
		return fresh;
	}

	/** A file as it was when it was read. */
	private record Seen(long size, FileTime time, String sha256) {
	}

}
