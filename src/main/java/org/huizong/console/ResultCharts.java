package org.huizong.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.programme.StatisticalProgramme;
import org.huizong.statistics.Dispersion;
import org.huizong.statistics.Indicator;
import org.huizong.statistics.Ranking;
import org.huizong.statistics.ReportingUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Charts of what was published, as options for ECharts. */
@Component
@ConditionalOnWebApplication
class ResultCharts {

	private final Wording wording;

	ResultCharts(Wording wording) {
		this.wording = wording;
	}

	/** Bars from the first to the last, drawn from the published figures. */
	String ranking(StatisticalProgramme programme, Ranking ranking) {
		List<Ranking.Entry> entries = ranking.entries().stream().filter((entry) -> entry.rank() != null).toList();
		List<String> names = entries.stream()
			.map((entry) -> programme.unit(entry.unit()).map(ReportingUnit::shortName).orElse(entry.unit()))
			.toList();
		Map<String, Object> option = new LinkedHashMap<>();
		option.put("grid", Map.of("left", 60, "right", 20, "top", 20, "bottom", 60));
		option.put("tooltip", Map.of("trigger", "axis"));
		option.put("xAxis",
				Map.of("type", "category", "data", names, "axisLabel", Map.of("interval", 0, "rotate", 40)));
		option.put("yAxis", Map.of("type", "value"));
		option.put("series",
				List.of(Map.of("type", "bar", "data", entries.stream().map(Ranking.Entry::value).toList())));
		return JsonMapper.shared().writeValueAsString(option);
	}

	/** How far apart the units are, month by month. */
	String inequality(StatisticalProgramme programme, List<Dispersion> dispersion) {
		List<String> months = dispersion.stream().map((one) -> one.period().toString()).distinct().sorted().toList();
		List<Map<String, Object>> series = new ArrayList<>();
		for (Indicator indicator : programme.indicators()) {
			Map<String, @Nullable Object> byMonth = new LinkedHashMap<>();
			dispersion.stream()
				.filter((one) -> one.indicator().equals(indicator.code()))
				.forEach((one) -> byMonth.put(one.period().toString(), one.variation()));
			if (!byMonth.isEmpty()) {
				Map<String, Object> line = new LinkedHashMap<>();
				line.put("type", "line");
				line.put("name", this.wording.of(indicator.name()));
				line.put("data", months.stream().map(byMonth::get).toList());
				series.add(line);
			}
		}
		Map<String, Object> option = new LinkedHashMap<>();
		option.put("grid", Map.of("left", 60, "right", 20, "top", 80, "bottom", 40));
		option.put("legend", Map.of("type", "scroll", "top", 0));
		option.put("tooltip", Map.of("trigger", "axis"));
		option.put("xAxis", Map.of("type", "category", "data", months));
		option.put("yAxis", Map.of("type", "value", "scale", true));
		option.put("series", series);
		return JsonMapper.shared().writeValueAsString(option);
	}

}
