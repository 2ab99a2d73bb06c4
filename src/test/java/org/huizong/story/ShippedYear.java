package org.huizong.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.HuizongApplication;
import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.MonthEndResult;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shipped year as {@code run open-economy 2009-09} publishes it: run once, when first
 * asked for, and read by every test that looks at what is published. Nobody may change
 * it; {@link #copy} gives an office of one's own.
 */
public final class ShippedYear {

	/** January to September. */
	static final List<ReferencePeriod> MONTHS = ReferencePeriod.parse("2009-09").yearToDate();

	private static final Map<Path, XSSFWorkbook> OPEN = new ConcurrentHashMap<>();

	private ShippedYear() {
	}

	public static OfficeFolder office() {
		return Run.OFFICE;
	}

	/** The folder of a month's first vintage. */
	static Path vintage(ReferencePeriod month) {
		return office().home().resolve("output/open-economy").resolve(month.toString()).resolve("v1");
	}

	static Path workbookFile(ReferencePeriod month) {
		return vintage(month).resolve("open-economy-" + month + "-v1.xlsx");
	}

	/** What the shipped returns publish of these months, by path with its hash. */
	public static Map<String, String> published(String... months) throws IOException {
		Map<String, String> published = office().published();
		published.keySet()
			.removeIf((path) -> Stream.of(months).noneMatch((month) -> path.startsWith("open-economy/" + month + "/")));
		return published;
	}

	/** A month's workbook, opened once. */
	static XSSFWorkbook workbook(ReferencePeriod month) {
		return OPEN.computeIfAbsent(workbookFile(month), ShippedYear::open);
	}

	/** Everything copied, with its database, as if the year had been run there. */
	public static OfficeFolder copy(Path home) throws IOException {
		OfficeFolder.copy(office().home(), home);
		return OfficeFolder.at(home);
	}

	private static XSSFWorkbook open(Path file) {
		try (InputStream in = Files.newInputStream(file)) {
			return new XSSFWorkbook(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Holds the one run. */
	private static final class Run {

		private static final OfficeFolder OFFICE = run();

		private static OfficeFolder run() {
			Here.ALONE.lock();
			try {
				Path home = Files.createTempDirectory("huizong-year");
				Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(home)));
				OfficeFolder office = OfficeFolder.with(home,
						MONTHS.stream().map(ReferencePeriod::toString).toArray(String[]::new));
				try (ConfigurableApplicationContext context = HuizongApplication.start(home)) {
					MonthEndResult result = context.getBean(MonthEnd.class)
						.run(new Scope("open-economy", ReferencePeriod.parse("2009-09")), "test", RunObserver.NONE);
					if (result.outcome() != Outcome.DONE) {
						throw new IllegalStateException("the shipped year ended with " + result.last());
					}
				}
				return office;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			finally {
				Here.ALONE.unlock();
			}
		}

		private static void forget(Path home) {
			try {
				OfficeFolder.delete(home);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
