package org.huizong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.util.FileSystemUtils;

/**
 * The office of the benchmark: returns of October 2026 and the programme that
 * consolidates them, which is {@code src/test/resources/jobs/bench} with as many units as
 * there are returns. {@code java … BenchOffice HOME UNITS [ROWS [PROGRAMMES]]} lays it;
 * with several programmes each has the same returns, for a console that is to get warm.
 */
public final class BenchOffice {

	static final int ROWS = 500;

	private static final Path PROGRAMME = Path.of("src/test/resources/jobs/bench");

	private static final int CITY = 14;

	private BenchOffice() {
	}

	public static void main(String[] words) throws IOException {
		Path home = Path.of(words[0]);
		int units = Integer.parseInt(words[1]);
		int rows = (words.length > 2) ? Integer.parseInt(words[2]) : ROWS;
		int programmes = (words.length > 3) ? Integer.parseInt(words[3]) : 1;
		lay(home, "bench", units, rows);
		for (int i = 2; i <= programmes; i++) {
			declare(home, "bench" + i, BenchUnit.all(units));
			FileSystemUtils.copyRecursively(home.resolve("input/bench"), home.resolve("input/bench" + i));
		}
	}

	/** Declares a programme and receives its returns. */
	static void lay(Path home, String code, int number, int rows) throws IOException {
		List<BenchUnit> units = BenchUnit.all(number);
		declare(home, code, units);
		Path inbox = Files.createDirectories(home.resolve("input").resolve(code).resolve("2026-10"));
		IntStream.range(0, number).parallel().forEach((i) -> {
			BenchUnit unit = units.get(i);
			try {
				BenchReturn.write(inbox.resolve(unit.fileName()), unit, rows, flaw(i, number), 7919L * i + 31);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void declare(Path home, String code, List<BenchUnit> units) throws IOException {
		Path folder = home.resolve("jobs").resolve(code);
		FileSystemUtils.copyRecursively(PROGRAMME, folder);
		Path programme = folder.resolve("programme.yaml");
		Files.writeString(programme, Files.readString(programme).replace("code: bench", "code: " + code));
		StringBuilder lines = new StringBuilder("code,name,group\n");
		units.forEach((unit) -> lines.append(unit.code()).append(',').append(unit.name()).append(",all\n"));
		Files.writeString(folder.resolve("units.csv"), lines);
	}

	/**
	 * A city's returns have one each of all flaws; a province's every fiftieth has one.
	 */
	private static BenchFlaw flaw(int i, int number) {
		if (number > CITY) {
			return (i % 50 == 7) ? BenchFlaw.CODE_TWICE : BenchFlaw.NONE;
		}
		return (i < BenchFlaw.values().length) ? BenchFlaw.values()[i] : BenchFlaw.NONE;
	}

}
