package org.huizong.programme.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.yaml.Fault;
import org.huizong.programme.yaml.FaultyProgrammeException;
import org.huizong.programme.yaml.Names;
import org.jspecify.annotations.Nullable;

/** Checks all programmes under a jobs folder without running them. */
public final class ProgrammeCheck {

	private ProgrammeCheck() {
	}

	/**
	 * The programmes of the folder in order of their codes. A sub-folder is a programme
	 * when it holds a part of one, so one that lacks its {@code programme.yaml} is
	 * reported rather than overlooked.
	 */
	public static List<Checked> all(Path jobs) {
		return folders(jobs).stream().map(ProgrammeCheck::one).toList();
	}

	/** Codes of the programmes of the folder, none read, in order. */
	public static List<String> codes(Path jobs) {
		return folders(jobs).stream().map((folder) -> folder.getFileName().toString()).toList();
	}

	/** One programme's folder. */
	public static Checked one(Path folder) {
		String code = folder.toAbsolutePath().normalize().getFileName().toString();
		try {
			return new Checked(code, List.of(), ProgrammeReader.read(folder));
		}
		catch (FaultyProgrammeException ex) {
			return new Checked(code, ex.faults(), null);
		}
	}

	/** The fault of a folder that is not there, with the programmes that are. */
	static Fault missing(Path folder) {
		Path absolute = folder.toAbsolutePath().normalize();
		String code = absolute.getFileName().toString();
		Names there = Names.of("报表制度", "programme",
				folders(absolute.getParent()).stream().map((one) -> one.getFileName().toString()).toList());
		return new Fault(code, 0, there.unknown(code));
	}

	private static List<Path> folders(Path jobs) {
		if (!Files.isDirectory(jobs)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(jobs)) {
			return folders.filter(ProgrammeCheck::holdsProgramme).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean holdsProgramme(Path folder) {
		return Files.isDirectory(folder) && !folder.getFileName().toString().startsWith(".")
				&& ProgrammeFolder.PARTS.stream()
					.map((part) -> part.replaceAll("/.*", ""))
					.anyMatch((part) -> Files.exists(folder.resolve(part)));
	}

	/**
	 * A programme and what is wrong with it.
	 *
	 * @param faults sorted; empty when it can be used
	 * @param programme null when it has faults
	 */
	public record Checked(String code, List<Fault> faults, @Nullable StatisticalProgramme programme) {

		public Checked {
			faults = List.copyOf(faults);
		}

		public boolean usable() {
			return this.programme != null;
		}

	}

}
