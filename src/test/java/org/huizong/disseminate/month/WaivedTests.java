package org.huizong.disseminate.month;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.huizong.statistics.Measure;
import org.huizong.statistics.Severity;
import org.huizong.statistics.Source;
import org.huizong.statistics.Text;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Finding;
import org.huizong.statistics.finding.Waiver;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The notes below what is published under a waiver. */
class WaivedTests {

	private static final Month MONTH = new Month(SampleMonth.complete());

	private final Map<Key, List<Waiver>> figures = new LinkedHashMap<>();

	private final List<Waiver> waivers = new ArrayList<>();

	@Test
	void namesUnitIndicatorSignersDayAndReason() {
		waive(Severity.ERROR, "360981", "经市局核实", "FDI");
		city("FDI");
		assertThat(notes()).containsExactly("丰城市实际利用外资系豁免审核错误后发布（张三示例、李四示例，2009年10月9日，理由：经市局核实）；全市合计含该数。");
	}

	@Test
	void signaturesOfOneReasonAreToldTogether() {
		waive(Severity.ERROR, "360981", "经市局核实", "FDI");
		waive(Severity.ERROR, "360981", "经市局核实", "EXPORT");
		waive(Severity.ERROR, "360982", "经市局核实", "EXPORT");
		waive(Severity.QUERY, "360981", "项目一次到账", "EXPORT");
		assertThat(notes()).containsExactly("丰城市实际利用外资、外贸出口总额系豁免审核错误后发布（张三示例、李四示例，2009年10月9日，理由：经市局核实）。",
				"樟树市外贸出口总额系豁免审核错误后发布（张三示例、李四示例，2009年10月9日，理由：经市局核实）。",
				"丰城市外贸出口总额系豁免审核疑问后发布（张三示例、李四示例，2009年10月9日，理由：项目一次到账）。");
	}

	@Test
	void manyIndicatorsAreCounted() {
		waive(Severity.ERROR, "360981", "经市局核实", "FDI", "FDI_CASH", "FDI_CASH_SHARE", "FDI_PROJECTS", "OUT_CITY",
				"EXPORT");
		assertThat(notes()).singleElement().asString().contains("等6项指标系豁免审核错误后发布");
	}

	@Test
	void saysOfAFigureThatIsMissingThatItIsNotInTheTotal() {
		Waiver waiver = waive(Severity.ERROR, "360925", "上年未统计");
		this.figures.put(new Key("360925", "EXPORT", Measure.YTD_YEAR_AGO), List.of(waiver));
		this.figures.put(new Key("360900", "EXPORT", Measure.YTD_YEAR_AGO), List.of(waiver));
		assertThat(notes()).containsExactly("靖安县外贸出口总额缺数，系豁免审核错误后发布（张三示例、李四示例，2009年10月9日，理由：上年未统计）；全市合计不含该数。");
	}

	@Test
	void whatTouchesNoFigureIsNoNote() {
		waive(Severity.ERROR, "360981", "经市局核实");
		assertThat(notes()).isEmpty();
	}

	@Test
	void explainsTheMarkOnceWhereItIsUsed() {
		waive(Severity.ERROR, "360981", "经市局核实", "FDI");
		waive(Severity.ERROR, "360982", "经市局核实", "FDI");
		List<String> notes = new Waived(this.waivers, this.figures).notes(MONTH, this.waivers, true);
		assertThat(notes.get(0)).startsWith("数字后的 ※ 表示豁免后发布的数。丰城市");
		assertThat(notes.get(1)).startsWith("樟树市");
	}

	private List<String> notes() {
		return new Waived(this.waivers, this.figures).notes(MONTH, this.waivers);
	}

	private Waiver waive(Severity severity, String unit, String reason, String... indicators) {
		Finding finding = new Finding("B04", severity, unit, "indicators",
				new Source("2009-09/" + unit + ".xlsx", "主要指标", "D" + (7 + this.waivers.size()), null), "本年累计", "", "",
				Text.same("有误"));
		Waiver waiver = new Waiver(finding, new Answer(finding.id(), Answer.Kind.WAIVE, "张三示例、李四示例",
				Instant.parse("2009-10-09T01:00:00Z"), reason, null));
		this.waivers.add(waiver);
		for (String indicator : indicators) {
			this.figures.merge(new Key(unit, indicator, Measure.YTD), List.of(waiver),
					(one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream()).toList());
		}
		return waiver;
	}

	private void city(String indicator) {
		this.figures.put(new Key("360900", indicator, Measure.YTD), List.copyOf(this.waivers));
	}

}
