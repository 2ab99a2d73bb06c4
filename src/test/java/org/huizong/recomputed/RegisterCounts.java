package org.huizong.recomputed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What the office counts in a register at a month's end. */
final class RegisterCounts {

	private static final BigDecimal FIFTY_MILLION = BigDecimal.valueOf(5000);

	private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(10000);

	private final LocalDate first;

	private final LocalDate last;

	private final Map<String, BigDecimal> thresholds;

	RegisterCounts(Path home, int month) {
		this.first = LocalDate.of(2009, 1, 1);
		this.last = YearMonth.of(2009, month).atEndOfMonth();
		this.thresholds = thresholds(home);
	}

	private static Map<String, BigDecimal> thresholds(Path home) {
		Map<String, BigDecimal> found = new HashMap<>();
		try {
			for (String line : Files.readAllLines(home.resolve("jobs/open-economy/codelists/industries.csv"),
					StandardCharsets.UTF_8)) {
				String[] fields = line.split(",", -1);
				BigDecimal threshold = RawSheet.number(fields[4]);
				if (threshold != null) {
					found.put(fields[1], threshold);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	/** Counts and the sum of investments by indicator. */
	Map<String, BigDecimal> of(List<Project> projects) {
		Map<String, BigDecimal> counts = new LinkedHashMap<>();
		questions().forEach((indicator, question) -> counts.put(indicator,
				BigDecimal.valueOf(projects.stream().filter(question).count())));
		counts.put("INVESTMENT",
				projects.stream()
					.map((project) -> (project.total() != null) ? project.total() : BigDecimal.ZERO)
					.reduce(BigDecimal.ZERO, BigDecimal::add));
		return counts;
	}

	private Map<String, Predicate<Project>> questions() {
		Map<String, Predicate<Project>> questions = new LinkedHashMap<>();
		questions.put("PROJECTS", (project) -> true);
		questions.put("SIGNED", (project) -> done(project.signed()));
		questions.put("APPROVED", (project) -> done(project.approved()));
		questions.put("FUNDED", (project) -> done(project.funded()));
		questions.put("STARTED", (project) -> done(project.started()));
		questions.put("PRODUCING", (project) -> done(project.producing()));
		questions.put("CONTRACTS_SIGNED", (project) -> contract(project));
		questions.put("CONTRACTS_FUNDED", (project) -> contract(project) && done(project.funded()));
		questions.put("FDI_APPROVED", (project) -> foreign(project) && thisYear(project.approved()));
		questions.put("FDI_STARTED", (project) -> foreign(project) && thisYear(project.approved())
				&& done(project.funded()) && done(project.started()));
		questions.put("SAME_YEAR", (project) -> foreign(project) && since(project.approved()) && since(project.funded())
				&& since(project.started()) && thisYear(project.producing()));
		questions.put("OVER_5000", (project) -> least(project.total(), FIFTY_MILLION));
		questions.put("OVER_10000", (project) -> least(project.total(), HUNDRED_MILLION));
		questions.put("LAND_BLOCKED", (project) -> land(project) && !project.formalities().equals("已办"));
		questions.put("FINANCE_BLOCKED", (project) -> project.gap() != null && project.gap().signum() > 0);
		questions.put("LAND_IDLE",
				(project) -> land(project) && project.formalities().equals("已办") && project.started() == null);
		questions.put("LOW_INTENSITY", this::thin);
		return questions;
	}

	private boolean done(@Nullable LocalDate day) {
		return day != null && !day.isAfter(this.last);
	}

	private boolean since(@Nullable LocalDate day) {
		return day != null && !day.isBefore(this.first);
	}

	private boolean thisYear(@Nullable LocalDate day) {
		return since(day) && done(day);
	}

	private boolean contract(Project project) {
		return (project.source().equals("省外") || project.source().equals("市外省内")) && thisYear(project.signed());
	}

	private static boolean foreign(Project project) {
		return project.source().equals("外资");
	}

	private static boolean land(Project project) {
		return project.land() != null && project.land().signum() > 0 && !project.formalities().isEmpty();
	}

	private static boolean least(@Nullable BigDecimal total, BigDecimal least) {
		return total != null && total.compareTo(least) >= 0;
	}

	/** Investment per mu below the threshold of its industry. */
	private boolean thin(Project project) {
		BigDecimal threshold = this.thresholds.get(project.industry());
		return threshold != null && project.total() != null && project.land() != null && project.land().signum() > 0
				&& project.total().compareTo(threshold.multiply(project.land())) < 0;
	}

}
