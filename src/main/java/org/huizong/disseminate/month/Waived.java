package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huizong.statistics.Indicator;
import org.huizong.statistics.Severity;
import org.huizong.statistics.figure.Observation.Key;
import org.huizong.statistics.finding.Answer;
import org.huizong.statistics.finding.Waiver;

/**
 * What is published under a waiver, in words: whose figures, who signed, when and why.
 * Waivers of rules for the city alone are not spoken of in what is circulated.
 *
 * @param figures by figure the waivers behind it
 */
public record Waived(List<Waiver> waivers, Map<Key, List<Waiver>> figures) {

	/** Stands after a figure that is published under a waiver. */
	static final String MARK = "※";

	private static final int INDICATORS = 5;

	static final Waived NONE = new Waived(List.of(), Map.of());

	static Waived of(MonthlyResult result) {
		List<Waiver> waivers = Waiver.among(Disclosure.circulated(result).findings(), result.answers());
		return waivers.isEmpty() ? NONE
				: new Waived(waivers, WaivedFigures.of(result.programme(), result.observations(), waivers));
	}

	public List<Waiver> behind(Key key) {
		return this.figures.getOrDefault(key, List.of());
	}

	/** The notes below a sheet, the first with what the mark means where it is used. */
	public List<String> notes(Month month, Collection<Waiver> among, boolean marked) {
		List<String> notes = notes(month, among);
		return (notes.isEmpty() || !marked) ? notes
				: Stream.concat(Stream.of("数字后的 " + MARK + " 表示豁免后发布的数。" + notes.get(0)), notes.stream().skip(1))
					.toList();
	}

	/** Those of findings in a form's rows. */
	public List<Waiver> ofForm(String form) {
		return this.waivers.stream().filter((one) -> form.equals(one.finding().form())).toList();
	}

	/** A figure's waivers, for programs: {@code B04 王某 2009-02-11：经市局核实}. */
	public String told(Month month, Key key) {
		return behind(key).stream()
			.map((one) -> one.finding().rule() + " " + one.signed().by() + " " + month.day(one.signed().at()) + "："
					+ one.signed().reason())
			.distinct()
			.collect(Collectors.joining("；"));
	}

	/**
	 * A note for each signature under waivers of a unit's figures:
	 * {@code 丰城市实际利用外资系豁免审核错误后发布（张三，2009年10月9日，理由：经市局核实）；全市合计含该数。}
	 */
	public List<String> notes(Month month, Collection<Waiver> among) {
		Map<Group, List<Waiver>> groups = new LinkedHashMap<>();
		among.stream()
			.distinct()
			.forEach((one) -> groups.computeIfAbsent(Group.of(month, one), (first) -> new ArrayList<>()).add(one));
		List<String> notes = new ArrayList<>();
		groups.forEach((group, waivers) -> note(month, group, waivers).ifPresent(notes::add));
		return notes;
	}

	private Optional<String> note(Month month, Group group, List<Waiver> waivers) {
		List<Key> keys = this.figures.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().anyMatch(waivers::contains))
			.map(Map.Entry::getKey)
			.toList();
		List<Key> own = keys.stream().filter((key) -> key.unit().equals(group.unit())).toList();
		if (own.isEmpty()) {
			return Optional.empty();
		}
		boolean lacks = own.stream().allMatch((key) -> value(month, key).isEmpty());
		boolean city = keys.stream()
			.anyMatch((key) -> key.unit().equals(month.city()) && !key.unit().equals(group.unit())
					&& value(month, key).isPresent());
		String what = lacks ? "缺数，" : "";
		String over = !city ? "" : lacks ? "；全市合计不含该数" : "；全市合计含该数";
		return Optional.of(month.name(group.unit()) + indicators(month, own) + what + "系豁免" + group.kind() + "后发布（"
				+ group.by() + "，" + group.day() + "，理由：" + group.reason() + "）" + over + "。");
	}

	private static Optional<java.math.BigDecimal> value(Month month, Key key) {
		return month.observation(key.unit(), key.indicator(), key.measure()).map((one) -> one.value());
	}

	private static String indicators(Month month, List<Key> keys) {
		List<String> names = month.programme()
			.indicators()
			.stream()
			.filter((indicator) -> keys.stream().anyMatch((key) -> key.indicator().equals(indicator.code())))
			.map(Indicator::name)
			.map((name) -> name.zh())
			.toList();
		return (names.size() <= INDICATORS) ? String.join("、", names)
				: String.join("、", names.subList(0, INDICATORS)) + "等" + names.size() + "项指标";
	}

	/** What is told in one sentence. */
	private record Group(String unit, String kind, String by, String day, String reason) {

		static Group of(Month month, Waiver waiver) {
			Answer signed = waiver.signed();
			return new Group(String.valueOf(waiver.finding().unit()),
					(waiver.finding().severity() == Severity.ERROR) ? "审核错误" : "审核疑问", signed.by(),
					Month.chinese(month.day(signed.at())), signed.reason());
		}

	}

}
