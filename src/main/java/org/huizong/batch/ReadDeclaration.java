package org.huizong.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.programme.DeclarationFiles;
import org.huizong.programme.ProgrammeReader;
import org.huizong.programme.StatisticalProgramme;

/**
 * A declaration as it was when it was read.
 *
 * @param files the hashes of the files by which the programme is declared
 * @param stamp the files with their sizes and times, before they were read
 */
record ReadDeclaration(StatisticalProgramme programme, SortedMap<String, String> files, String stamp) {

	/**
	 * Reads it.
	 * @throws org.huizong.programme.FaultyProgrammeException when it has faults
	 */
	static ReadDeclaration of(Path folder) {
		String stamp = stamp(folder);
		return new ReadDeclaration(ProgrammeReader.read(folder), DeclarationFiles.of(folder), stamp);
	}

	/** Of the files as they are now; empty where there is no folder. */
	static String stamp(Path folder) {
		if (!Files.isDirectory(folder)) {
			return "";
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.sorted()
				.map(ReadDeclaration::marks)
				.collect(Collectors.joining("\n"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String marks(Path file) {
		try {
			return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
