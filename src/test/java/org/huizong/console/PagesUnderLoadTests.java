package org.huizong.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.huizong.monthend.MonthEnd;
import org.huizong.office.Outcome;
import org.huizong.office.Scope;
import org.huizong.runs.RunObserver;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.story.OfficeFolder;
import org.huizong.story.ShippedYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty people look for ten seconds while a month is run, half of them with a page open
 * that is told of the run: everybody is answered though there are fewer connections than
 * people, every open page is told, and the month is what it would have been alone. More
 * and longer by {@code -Dpeople=50 -Dseconds=30}.
 */
@Tag("long")
class PagesUnderLoadTests {

	private static final int PEOPLE = Integer.getInteger("people", 20);

	private static final Duration WHILE = Duration.ofSeconds(Integer.getInteger("seconds", 10));

	private static final int STREAMS = Math.max(1, PEOPLE / 2);

	private static final int CONNECTIONS = Integer.getInteger("connections", 4);

	private static final Pattern FIGURE = Pattern.compile("href=\"(/results/[^\"]+/figure\\?[^\"]+)\"");

	@TempDir
	private Path home;

	@Test
	void everybodyIsAnsweredWhileAMonthIsRun() throws Exception {
		OfficeFolder folder = OfficeFolder.with(this.home, "2009-01", "2009-02");
		try (ServedOffice office = ServedOffice.open(this.home,
				"--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS)) {
			assertThat(run(office, "2009-01")).isEqualTo(Outcome.DONE);
			Visitor visitor = Visitor.signedIn(office, "viewer");
			Matcher figure = FIGURE.matcher(visitor.get("/results/open-economy/2009-01").body());
			assertThat(figure.find()).isTrue();
			List<String> pages = List.of("/periods/open-economy", "/returns/open-economy/2009-01/360972",
					"/results/open-economy/2009-01", figure.group(1).replace("&amp;", "&"));
			List<InputStream> streams = new ArrayList<>();
			for (int i = 0; i < STREAMS; i++) {
				streams.add(visitor.stream("/runs/open-economy/events"));
			}
			Queue<Answer> answers = new ConcurrentLinkedQueue<>();
			ExecutorService people = Executors.newFixedThreadPool(PEOPLE + 1);
			try {
				Future<Outcome> run = people.submit(() -> run(office, "2009-02"));
				long end = System.nanoTime() + WHILE.toNanos();
				List<Future<?>> looking = new ArrayList<>();
				for (int i = 0; i < PEOPLE; i++) {
					int first = i;
					looking.add(people.submit(() -> look(visitor, pages, first, end, answers)));
				}
				for (Future<?> one : looking) {
					one.get();
				}
				assertThat(run.get()).isEqualTo(Outcome.DONE);
			}
			finally {
				people.shutdown();
			}
			assertThat(answers).hasSizeGreaterThanOrEqualTo(PEOPLE).allMatch((one) -> one.status() == 200);
			requireNoneHeld(office);
			for (InputStream stream : streams) {
				assertThat(untilTold(stream)).startsWith("event:run");
				stream.close();
			}
			assertThat(folder.published()).isEqualTo(ShippedYear.published("2009-01", "2009-02"));
			print(pages, answers);
		}
	}

	/** Every connection can be had while the streams are open. */
	private static void requireNoneHeld(ServedOffice office) throws SQLException {
		List<Connection> taken = new ArrayList<>();
		try {
			for (int i = 0; i < CONNECTIONS; i++) {
				taken.add(office.bean(DataSource.class).getConnection());
			}
		}
		finally {
			for (Connection one : taken) {
				one.close();
			}
		}
	}

	/** The first event of the stream; what greets the page is none. */
	private static String untilTold(InputStream stream) throws IOException {
		BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
		String line = lines.readLine();
		while (line != null && !line.startsWith("event:")) {
			line = lines.readLine();
		}
		return String.valueOf(line);
	}

	private static Outcome run(ServedOffice office, String month) {
		return office.bean(MonthEnd.class)
			.run(new Scope("open-economy", ReferencePeriod.parse(month)), "test", RunObserver.NONE)
			.last()
			.outcome();
	}

	private static Void look(Visitor visitor, List<String> pages, int first, long end, Queue<Answer> answers)
			throws Exception {
		for (int i = first; System.nanoTime() < end; i++) {
			String page = pages.get(i % pages.size());
			long begun = System.nanoTime();
			int status = visitor.get(page).statusCode();
			answers.add(new Answer(page, status, Duration.ofNanos(System.nanoTime() - begun)));
		}
		return null;
	}

	private static void print(List<String> pages, Queue<Answer> answers) {
		for (String page : pages) {
			List<Long> took = new ArrayList<>(answers.stream()
				.filter((one) -> one.page().equals(page))
				.map((one) -> one.took().toMillis())
				.toList());
			Collections.sort(took);
			System.out.println("pages under load: " + page + ": " + took.size() + " answers, p50 " + part(took, 50)
					+ " ms, p95 " + part(took, 95) + " ms");
		}
	}

	private static String part(List<Long> sorted, int percent) {
		return sorted.isEmpty() ? "-" : String.valueOf(sorted.get((sorted.size() - 1) * percent / 100));
	}

	/** An answer with how long it took. */
	private record Answer(String page, int status, Duration took) {
	}

}
