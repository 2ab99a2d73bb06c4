package org.huizong.console.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.console.shared.Wording;
import org.huizong.statistics.RankingBasis;
import org.huizong.statistics.ReferencePeriod;
import org.huizong.statistics.Rounding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * What charts of published figures show, as ECharts takes it; colours are the page's.
 * Told apart without colour: by labels, marks and dashes. A point's {@code href} is where
 * a click leads.
 */
@Component
@ConditionalOnWebApplication
class ResultCharts {

	private final Wording wording;

	ResultCharts(Wording wording) {
		this.wording = wording;
	}

	/** Bars from the first to the last, each with its figure. */
	String bars(List<Bar> bars, RankingBasis basis, ReferencePeriod period) {
		Map<String, Object> series = new LinkedHashMap<>();
		series.put("type", "bar");
		series.put("barMaxWidth", 18);
		series.put("label", Map.of("show", true));
		series.put("data", bars.stream().map(ResultCharts::point).toList());
		if (basis == RankingBasis.COMPLETION) {
			series.put("markLine", schedule(period));
		}
		Map<String, Object> option = new LinkedHashMap<>();
		option.put("grid", Map.of("left", 4, "right", 76, "top", 22, "bottom", 4, "containLabel", true));
		option.put("xAxis", Map.of("type", "value", "splitNumber", 3));
		option.put("yAxis", Map.of("type", "category", "inverse", true, "data", bars.stream().map(Bar::name).toList(),
				"axisLabel", Map.of("interval", 0), "axisTick", Map.of("show", false)));
		option.put("series", List.of(series));
		return JsonMapper.shared().writeValueAsString(option);
	}

	private static Map<String, Object> point(Bar bar) {
		String position = (bar.value().signum() < 0) ? "left" : "right";
		return Map.of("value", bar.value(), "href", bar.href(), "label",
				Map.of("formatter", bar.text(), "position", position));
	}

	private Map<String, Object> schedule(ReferencePeriod period) {
		BigDecimal due = Rounding.percent(BigDecimal.valueOf(period.month()), BigDecimal.valueOf(12))
			.setScale(2, RoundingMode.HALF_UP)
			.stripTrailingZeros();
		String label = this.wording.of("序时进度 ", "schedule ") + due.toPlainString() + "%";
		return Map.of("symbol", "none", "silent", true, "data", List.of(Map.of("xAxis", due)), "lineStyle",
				Map.of("type", "dashed", "width", 2), "label", Map.of("formatter", label, "position", "start"));
	}

	/** Lines over months, each with its own mark and dash, named at its end. */
	String lines(List<String> months, List<Line> lines) {
		List<String> marks = List.of("circle", "triangle", "diamond");
		List<String> dashes = List.of("solid", "dashed", "dotted");
		List<Object> series = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("type", "line");
			one.put("name", lines.get(i).name());
			one.put("symbol", marks.get(i % marks.size()));
			one.put("symbolSize", 9);
			one.put("lineStyle", Map.of("type", dashes.get(i % dashes.size()), "width", 2));
			one.put("endLabel", Map.of("show", true, "formatter", "{a}"));
			one.put("data", lines.get(i).points().stream().map(ResultCharts::point).toList());
			series.add(one);
		}
		Map<String, Object> option = new LinkedHashMap<>();
		option.put("grid", Map.of("left", 8, "right", 90, "top", 44, "bottom", 8, "containLabel", true));
		option.put("legend", Map.of("top", 0, "itemWidth", 36));
		option.put("tooltip", Map.of("trigger", "axis"));
		option.put("xAxis", Map.of("type", "category", "data", months, "axisLabel", Map.of("hideOverlap", true)));
		option.put("yAxis", Map.of("type", "value", "scale", true, "splitNumber", 4));
		option.put("series", series);
		return JsonMapper.shared().writeValueAsString(option);
	}

	private static Object point(Point point) {
		return (point.value() != null) ? Map.of("value", point.value(), "href", point.href()) : Map.of("value", "-");
	}

	/**
	 * A bar.
	 *
	 * @param text the value as published
	 */
	record Bar(String name, BigDecimal value, String text, String href) {
	}

	record Line(String name, List<Point> points) {

		Line {
			points = List.copyOf(points);
		}

	}

	/**
	 * A month's value.
	 *
	 * @param value null where there is none
	 */
	record Point(@Nullable BigDecimal value, String href) {
	}

}
