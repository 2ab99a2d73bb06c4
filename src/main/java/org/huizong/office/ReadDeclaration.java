package org.huizong.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.reading.DeclarationFiles;
import org.huizong.programme.reading.ProgrammeReader;

/**
 * A declaration as it was when it was read.
 *
 * @param files the hashes of the files by which the programme is declared
 * @param stamp the files with their sizes and times, before they were read
 */
record ReadDeclaration(StatisticalProgramme programme, SortedMap<String, String> files, String stamp) {

	/**
	 * Reads it.
	 * @throws org.huizong.programme.yaml.FaultyProgrammeException when it has faults
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
		List<String> stamps = new ArrayList<>();
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
					if (found.isRegularFile() || Files.isRegularFile(file)) {
						stamps.add(marks(file, found));
					}
					return FileVisitResult.CONTINUE;
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Collections.sort(stamps);
		return String.join("\n", stamps);
	}

	/** A link is as what it leads to. */
	private static String marks(Path file, BasicFileAttributes found) throws IOException {
		BasicFileAttributes attributes = found.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class)
				: found;
		return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
	}

}
