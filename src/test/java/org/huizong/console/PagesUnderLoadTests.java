package org.huizong.console;

import java.nio.file.Path;
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

import org.huizong.batch.MonthEnd;
import org.huizong.batch.Outcome;
import org.huizong.batch.RunObserver;
import org.huizong.office.OfficeFolder;
import org.huizong.office.ShippedYear;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.store.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty people look for ten seconds while a month is run: everybody is answered, and the
 * month is what it would have been alone. More and longer by {@code -Dpeople=50
 * -Dseconds=30}.
 */
@Tag("long")
class PagesUnderLoadTests {

	private static final int PEOPLE = Integer.getInteger("people", 20);

	private static final Duration WHILE = Duration.ofSeconds(Integer.getInteger("seconds", 10));

	private static final Pattern FIGURE = Pattern.compile("href=\"(/results/[^\"]+/figure\\?[^\"]+)\"");

	@TempDir
	private Path home;

	@Test
	void everybodyIsAnsweredWhileAMonthIsRun() throws Exception {
		OfficeFolder folder = OfficeFolder.with(this.home, "2009-01", "2009-02");
		try (ServedOffice office = ServedOffice.open(this.home)) {
			assertThat(run(office, "2009-01")).isEqualTo(Outcome.DONE);
			Visitor visitor = Visitor.signedIn(office, "viewer");
			Matcher figure = FIGURE.matcher(visitor.get("/results/open-economy/2009-01").body());
			assertThat(figure.find()).isTrue();
			List<String> pages = List.of("/periods/open-economy", "/returns/open-economy/2009-01/360972",
					"/results/open-economy/2009-01", figure.group(1).replace("&amp;", "&"));
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
			assertThat(folder.published()).isEqualTo(ShippedYear.published("2009-01", "2009-02"));
			print(pages, answers);
		}
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
