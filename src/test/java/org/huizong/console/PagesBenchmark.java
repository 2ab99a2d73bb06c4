package org.huizong.console;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;
import org.huizong.story.ShippedYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a view of a page costs when it was seen before, over the nine published months of
 * the example: see {@code src/docs/benchmarks.md}. CPU seconds are those of the whole
 * process, asking and answering, the mean of all views: the clock of a process ticks in
 * hundredths. Wall seconds are the median.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "benchmark", matches = ".*")
class PagesBenchmark {

	private static final int WARMING = Integer.getInteger("warming", 20);

	private static final int VIEWS = Integer.getInteger("views", 40);

	private static final Map<String, String> PAGES = new TreeMap<>(
			Map.of("board", "/periods/open-economy", "return", "/returns/open-economy/2009-09/360923", "results",
					"/results/open-economy/2009-09", "plan", "/plan/open-economy"));

	@TempDir
	private Path home;

	@Test
	void warmViews() throws Exception {
		ShippedYear.copy(this.home);
		try (ServedOffice office = ServedOffice.open(this.home)) {
			Visitor visitor = Visitor.signedIn(office, "admin");
			System.out.println("| page, warm, nine months | wall | CPU | aim: CPU |");
			System.out.println("| --- | --- | --- | --- |");
			for (Map.Entry<String, String> page : PAGES.entrySet()) {
				if (!System.getProperty("page", page.getKey()).equals(page.getKey())) {
					continue;
				}
				System.out.println(line(visitor, page.getValue(), page.getKey()));
			}
		}
	}

	private static String line(Visitor visitor, String path, String name) throws Exception {
		for (int i = 0; i < WARMING; i++) {
			assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
		}
		double[] wall = new double[VIEWS];
		long spent = spent();
		for (int i = 0; i < VIEWS; i++) {
			long begun = System.nanoTime();
			assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
			wall[i] = (System.nanoTime() - begun) / 1e9;
		}
		return "| %s | %.4f | %.4f | 0.05 |".formatted(name, median(wall), (spent() - spent) / 1e9 / VIEWS);
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	private static long spent() {
		return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

}
