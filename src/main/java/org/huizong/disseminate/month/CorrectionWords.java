package org.huizong.disseminate.month;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.huizong.statistics.Measure;
import org.huizong.statistics.vintage.FigureChange;
import org.huizong.statistics.vintage.RankChange;

/** A correction in sentences, as a bulletin says it. */
public final class CorrectionWords {

	/** How many of a kind a sentence names before it leaves the rest to the workbook. */
	private static final int NAMED = 10;

	/** A figure and the marks behind it. */
	private static final Pattern MARKED = Pattern.compile("([-+]?[\\d,.]+)(.*)");

	private final Month month;

	private final Correction correction;

	private final CorrectionRows rows;

	public CorrectionWords(Month month, Correction correction) {
		this.month = month;
		this.correction = correction;
		this.rows = new CorrectionRows(month);
	}

	/** {@code 本版更正第1版，详见“更正说明”。} */
	static String pointer(Correction correction) {
		return "本版更正第" + correction.number() + "版，详见“" + Correction.NAME + "”。";
	}

	public static String headline(Month month, Correction correction) {
		return "第" + month.result().vintage().number() + "版（" + Month.chinese(month.result().imprint().issued())
				+ "）更正第" + correction.number() + "版：报表改动" + correction.cells().size() + "处，公布数变动"
				+ correction.figures().size() + "处，位次变动" + correction.ranks().size() + "处。";
	}

	public static String later(Correction correction) {
		return correction.later().isEmpty() ? "没有以后月份受影响。"
				: CorrectionRows.later(correction.later()) + "的成果以本月数据为依据，须随后更新；内容有变的另出新版。";
	}

	/** The paragraphs of the notice. */
	public List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		paragraphs.add(headline(this.month, this.correction));
		paragraphs.add("更正原因：" + listed(this.correction.causes(), this::cause) + "。");
		if (!this.correction.cells().isEmpty()) {
			paragraphs.add("报表改动：" + listed(this.correction.cells(), this::cell) + "。");
		}
		List<FigureChange> leading = this.correction.figures().stream().filter(CorrectionWords::leading).toList();
		paragraphs.add(leading.isEmpty() ? "各单位和全市的本月数、累计数没有变动。"
				: "其中本月数、累计数和目标变动" + leading.size() + "处：" + listed(leading, this::figure) + "。");
		paragraphs.add(this.correction.ranks().isEmpty() ? "位次没有变动。"
				: "位次变动：" + listed(this.correction.ranks(), CorrectionWords::rank) + "。");
		if (!this.correction.surroundings().isEmpty()) {
			paragraphs.add("全省位次和离散程度的变动：" + listed(this.correction.surroundings(), this::surrounding) + "。");
		}
		paragraphs.add(later(this.correction));
		return paragraphs;
	}

	private static boolean leading(FigureChange one) {
		return one.measure() == Measure.MONTH || one.measure() == Measure.YTD || one.measure() == Measure.TARGET;
	}

	private static <T> String listed(List<T> all, Function<T, String> words) {
		String named = all.stream().limit(NAMED).map(words).collect(Collectors.joining("；"));
		return (all.size() > NAMED) ? named + "；其余" + (all.size() - NAMED) + "处见工作簿的“" + Correction.NAME + "”" : named;
	}

	private String cause(Correction.Cause one) {
		String version = (one.version() != null) ? "第" + one.version() + "版" : "";
		String form = this.rows.form(one.form());
		String when = this.rows.moment(one);
		String by = (one.by() != null) ? one.by() : "";
		String how = when + (when.isEmpty() || by.isEmpty() ? "" : "，") + by;
		return this.rows.unit(one.unit()) + (form.isEmpty() ? "" : "《" + form + "》" + version) + one.what()
				+ (how.isEmpty() ? "" : "（" + how + "）");
	}

	private String cell(Correction.Cell one) {
		List<String> words = this.rows.cell(one);
		return words.get(0) + " " + words.get(3)
				+ (words.get(4).isEmpty() ? words.get(2)
						: words.get(4) + "由“" + words.get(7) + "”改为“" + words.get(9) + "”")
				+ "（" + words.get(5) + " " + (words.get(8).isEmpty() ? words.get(6) : words.get(8)) + "）";
	}

	private String figure(FigureChange one) {
		List<String> words = CorrectionRows.figure(one);
		return words.get(1) + words.get(0) + words.get(2) + "由" + words.get(3) + "变为"
				+ measured(words.get(4), one.indicator().unitOfMeasure());
	}

	/** {@code 1,609.72万美元}, {@code 41.34%*}; what is no figure has no unit of measure. */
	private static String measured(String figure, String unit) {
		Matcher marked = MARKED.matcher(figure);
		return marked.matches() ? marked.group(1) + unit + marked.group(2) : figure;
	}

	private String surrounding(Correction.Surrounding one) {
		List<String> words = this.rows.surrounding(one);
		return words.get(1) + words.get(0) + words.get(2) + "由" + words.get(3) + "变为" + words.get(4);
	}

	private static String rank(RankChange one) {
		List<String> words = CorrectionRows.rank(one);
		return words.get(2) + words.get(0) + words.get(1) + "由" + words.get(3) + "变为" + words.get(4);
	}

}
