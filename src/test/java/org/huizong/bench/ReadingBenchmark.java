package org.huizong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.OperatingSystemMXBean;
import org.huizong.HuizongApplication;
import org.huizong.excel.Limits;
import org.huizong.excel.Workbook;
import org.huizong.excel.door.Workbooks;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Scope;
import org.huizong.runs.MonthStep;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What inventory and collect cost over a raw streamed read of the same files in the same
 * process, see {@code src/docs/benchmarks.md}: the city's returns, once for each pass, of
 * which nothing is known before. CPU seconds are those of the whole process.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "benchmark", matches = ".*")
class ReadingBenchmark {

	private static final int UNITS = Integer.getInteger("units", 14);

	private static final int PASSES = Integer.getInteger("passes", 3);

	private static final ReferencePeriod MONTH = new ReferencePeriod(2026, 10);

	@TempDir
	private Path home;

	@Test
	void readingOverTheRawRead() throws Exception {
		for (int pass = 1; pass <= PASSES; pass++) {
			BenchOffice.lay(this.home, "bench" + pass, UNITS, BenchOffice.ROWS);
		}
		System.out.println(
				"| pass | Aalto CPU | raw CPU | inventory CPU | collect CPU | ratio CPU | raw wall | ours wall | ratio wall |");
		System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
		try (ConfigurableApplicationContext office = HuizongApplication.start(this.home)) {
			MonthEnd months = office.getBean(MonthEnd.class);
			for (int pass = 1; pass <= PASSES; pass++) {
				office.getBean(JdbcTemplate.class).update("DELETE FROM recorded_return");
				System.out.println(line(months, "bench" + pass, pass));
			}
		}
	}

	private String line(MonthEnd months, String programme, int pass) throws Exception {
		long wall = System.nanoTime();
		long cpu = spent();
		long cells = raw(this.home.resolve("input").resolve(programme).resolve(MONTH.toString()));
		double aaltoCpu = (spent() - cpu) / 1e9;
		wall = System.nanoTime();
		cpu = spent();
		assertThat(rows(this.home.resolve("input").resolve(programme).resolve(MONTH.toString())))
			.isGreaterThan(UNITS * (long) BenchOffice.ROWS);
		double rawCpu = (spent() - cpu) / 1e9;
		double rawWall = (System.nanoTime() - wall) / 1e9;
		assertThat(cells).isGreaterThan(UNITS * (long) BenchOffice.ROWS);
		Steps steps = new Steps();
		months.run(new Scope(programme, MONTH), "benchmark", steps);
		double ours = steps.cpu(MonthStep.INVENTORY) + steps.cpu(MonthStep.COLLECT);
		return String.format(Locale.ROOT, "| %d | %.2f | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f | %.1f |", pass,
				aaltoCpu, rawCpu, steps.cpu(MonthStep.INVENTORY), steps.cpu(MonthStep.COLLECT), ours / rawCpu, rawWall,
				steps.wall(MonthStep.INVENTORY) + steps.wall(MonthStep.COLLECT),
				(steps.wall(MonthStep.INVENTORY) + steps.wall(MonthStep.COLLECT)) / rawWall);
	}

	/** Every row of every sheet as its reader hands it over, and forgotten. */
	private static long rows(Path folder) throws IOException {
		AtomicLong rows = new AtomicLong();
		for (Path file : files(folder)) {
			try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
				for (Workbook.Sheet sheet : workbook.sheets()) {
					workbook.read(sheet.index(), (row) -> rows.incrementAndGet() > 0);
				}
			}
		}
		return rows.get();
	}

	private static List<Path> files(Path folder) throws IOException {
		List<Path> files = new ArrayList<>();
		try (var listed = Files.newDirectoryStream(folder)) {
			listed.forEach(files::add);
		}
		return files;
	}

	/** Every text of every sheet and of the texts they share, parsed and forgotten. */
	private static long raw(Path folder) throws IOException, XMLStreamException {
		InputFactoryImpl factory = new InputFactoryImpl();
		long cells = 0;
		for (Path file : files(folder)) {
			try (ZipFile zip = new ZipFile(file.toFile())) {
				Enumeration<? extends ZipEntry> entries = zip.entries();
				while (entries.hasMoreElements()) {
					ZipEntry entry = entries.nextElement();
					if (entry.getName().startsWith("xl/worksheets/") || entry.getName().endsWith("sharedStrings.xml")) {
						try (InputStream in = zip.getInputStream(entry)) {
							cells += cells(factory.createXMLStreamReader(in));
						}
					}
				}
			}
		}
		return cells;
	}

	private static long cells(XMLStreamReader xml) throws XMLStreamException {
		long cells = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamReader.START_ELEMENT -> {
					for (int i = 0; i < xml.getAttributeCount(); i++) {
						cells += xml.getAttributeValue(i).isEmpty() ? 1 : 0;
					}
				}
				case XMLStreamReader.CHARACTERS -> cells += xml.getText().isEmpty() ? 0 : 1;
				default -> {
				}
			}
		}
		return cells;
	}

	private static long spent() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	/** How long each step took. */
	private static final class Steps implements RunObserver {

		private final long[] cpu = new long[MonthStep.values().length];

		private final long[] wall = new long[MonthStep.values().length];

		@Override
		public void stepBegan(ReferencePeriod period, MonthStep step) {
			this.cpu[step.ordinal()] -= spent();
			this.wall[step.ordinal()] -= System.nanoTime();
		}

		@Override
		public void stepEnded(ReferencePeriod period, MonthStep step, boolean done) {
			this.cpu[step.ordinal()] += spent();
			this.wall[step.ordinal()] += System.nanoTime();
		}

		private double cpu(MonthStep step) {
			return this.cpu[step.ordinal()] / 1e9;
		}

		private double wall(MonthStep step) {
			return this.wall[step.ordinal()] / 1e9;
		}

	}

}
