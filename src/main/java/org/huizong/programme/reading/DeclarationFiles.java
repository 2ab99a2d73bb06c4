package org.huizong.programme.reading;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

import org.huizong.programme.StatisticalProgramme;

/** The files that make a declaration, to say later which of them changed. */
public final class DeclarationFiles {

	private DeclarationFiles() {
	}

	/**
	 * SHA-256 in lower-case hex by path below the programme's folder, of every file that
	 * {@link StatisticalProgramme#version()} is hashed over.
	 */
	public static SortedMap<String, String> of(Path folder) {
		ProgrammeFolder files = ProgrammeFolder.of(folder);
		SortedMap<String, String> hashes = new TreeMap<>();
		files.paths().forEach((path) -> hashes.put(path, files.hash(path)));
		return hashes;
	}

}
