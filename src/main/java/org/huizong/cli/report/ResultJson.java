package org.huizong.cli.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.huizong.results.MonthSummary;
import org.huizong.runs.MonthEndResult;
import org.huizong.statistics.Language;
import org.huizong.statistics.ReportingUnit;
import org.huizong.statistics.Source;
import org.huizong.statistics.finding.Finding;
import org.jspecify.annotations.Nullable;

/** A run's result as plain maps and lists, for {@code --json}. */
final class ResultJson {

	private final Language language;

	private final Path home;

	ResultJson(Language language, Path home) {
		this.language = language;
		this.home = home;
	}

	Map<String, @Nullable Object> of(MonthEndResult result, @Nullable MonthSummary summary) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("programme", result.scope().programme());
		json.put("period", result.scope().period().toString());
		json.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		json.put("exitCode", result.outcome().exitCode());
		json.put("nothingNew", result.nothingNew());
		json.put("months", result.months().stream().map(this::month).toList());
		if (summary != null) {
			json.put("summary", summary(summary));
		}
		return json;
	}

	private Map<String, @Nullable Object> month(MonthEndResult.Month month) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("period", month.scope().period().toString());
		json.put("outcome", month.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		json.put("vintage", (month.vintage() != null) ? month.vintage().number() : null);
		json.put("worked", month.worked());
		json.put("same", month.same());
		json.put("failure", (month.failure() != null) ? month.failure().text().in(this.language) : null);
		json.put("missing", month.missing().stream().map(ReportingUnit::code).toList());
		json.put("blocking", month.blocking().stream().map(this::finding).toList());
		return json;
	}

	private Map<String, @Nullable Object> finding(Finding finding) {
		Source place = finding.place();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", finding.id());
		json.put("rule", finding.rule());
		json.put("unit", finding.unit());
		json.put("place", (place != null) ? place.reference() : null);
		json.put("message", finding.message().in(this.language));
		return json;
	}

	private Map<String, @Nullable Object> summary(MonthSummary summary) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("folder", this.home.relativize(summary.folder()).toString().replace('\\', '/'));
		json.put("cityOnly", (summary.cityOnly() != null)
				? this.home.relativize(summary.cityOnly()).toString().replace('\\', '/') : null);
		json.put("expected", summary.coverage().expected());
		json.put("reported", summary.coverage().reported());
		json.put("missing", summary.coverage().missing());
		json.put("excluded", summary.coverage().excluded());
		json.put("rows", JsonObject.of("read", summary.rows().read(), "kept", summary.rows().kept(), "ignored",
				summary.rows().ignored()));
		json.put("cells", JsonObject.of("read", summary.cells().read(), "taken", summary.cells().taken(), "blank",
				summary.cells().blank(), "refused", summary.cells().refused(), "told", summary.cells().told()));
		json.put("totals", summary.totals().stream().map(this::total).toList());
		json.put("firstThree", summary.podiums().stream().map(this::podium).toList());
		Map<String, Long> findings = new LinkedHashMap<>();
		summary.findings().forEach((severity, count) -> findings.put(severity.name().toLowerCase(Locale.ROOT), count));
		json.put("findings", findings);
		return json;
	}

	private Map<String, @Nullable Object> total(MonthSummary.Total total) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("indicator", total.indicator().in(this.language));
		json.put("unitOfMeasure", total.unitOfMeasure());
		json.put("yearToDate", total.yearToDate());
		json.put("growth", total.growth().value());
		json.put("growthWithout", total.growth().without());
		json.put("completion", total.completion().value());
		json.put("completionWithout", total.completion().without());
		return json;
	}

	private Map<String, @Nullable Object> podium(MonthSummary.Podium podium) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("indicator", podium.indicator().in(this.language));
		json.put("ranking", podium.basis().in(this.language));
		json.put("ranked", podium.ranked());
		json.put("units", podium.units());
		List<Map<String, Object>> places = podium.places()
			.stream()
			.map((place) -> Map.<String, Object>of("rank", place.rank(), "tied", place.tied(), "unit", place.unit(),
					"name", place.name()))
			.toList();
		json.put("places", places);
		return json;
	}

}
