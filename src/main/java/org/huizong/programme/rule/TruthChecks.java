package org.huizong.programme.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huizong.programme.Check;
import org.huizong.programme.ScaleCheck;
import org.huizong.programme.StatisticalProgramme;
import org.huizong.programme.yaml.Keys;
import org.huizong.statistics.Text;

import static org.huizong.programme.CheckWords.listed;
import static org.huizong.programme.CheckWords.quoted;

/** The kinds of check that doubt whether figures are true (真实性). */
public final class TruthChecks {

	static final List<CheckKind<?>> KINDS = List.of(
			new CheckKind<>(Check.Heaping.class,
					Keys.must("kind", "column", "threshold", "placebos").may("width", "at_least", "rate"),
					TruthChecks::heaping, (check, programme) -> words(check)),
			new CheckKind<>(Check.Peers.class,
					Keys.must("kind", "indicators", "current").may("base", "u", "a", "c", "at_least"),
					TruthChecks::peers, TruthChecks::words),
			new CheckKind<>(Check.History.class,
					Keys.must("kind", "indicators", "month", "year_ago").may("limit", "floor", "at_least"),
					TruthChecks::history, TruthChecks::words),
			new CheckKind<>(Check.Slip.class,
					Keys.must("kind", "indicators", "month", "year_ago")
						.may("powers", "within", "within_above", "at_least", "sure_from", "targets"),
					TruthChecks::slip, TruthChecks::words),
			new CheckKind<>(Check.Alike.class, Keys.must("kind", "columns").may("similarity", "ignore", "claimant"),
					TruthChecks::alike, (check, programme) -> words(check)));

	private static final Text LAST_MONTH = new Text("上月", "last month");

	private TruthChecks() {
	}

	/**
	 * What units may read of a check whose limits would show how far figures can be
	 * padded; empty for other kinds.
	 */
	public static Optional<Text> withoutLimits(Check check, StatisticalProgramme programme) {
		if (check instanceof Check.Peers peers) {
			return Optional.of(standsOut(
					names(peers.indicators(), programme), peers.current(), (peers.base() != null)
							? new Text("「" + peers.base() + "」", "\"" + peers.base() + "\"") : LAST_MONTH,
					new Text("与各单位", "the other units")));
		}
		if (check instanceof Check.History history) {
			return Optional.of(standsOut(names(history.indicators(), programme), history.month(),
					new Text("上年同月", "the same month last year"), new Text("与本单位其余各月", "the unit's other months")));
		}
		if (check instanceof ScaleCheck scale) {
			return Optional.of(ScaleChecks.withoutLimits(scale));
		}
		return (check instanceof Check.Alike alike) ? Optional.of(alike(alike, Text.same(""))) : Optional.empty();
	}

	private static Text standsOut(Text names, String column, Text base, Text others) {
		return new Text(names.zh() + "的「" + column + "」与" + base.zh() + "之比，" + others.zh() + "相比突出的要核实。",
				"\"" + column + "\" of " + names.en() + " over " + base.en() + " that stands out among " + others.en()
						+ " is asked about.");
	}

	private static Check.Heaping heaping(CheckSource source) {
		return new Check.Heaping(source.numeric("column"), source.tolerance("threshold"), source.decimals("placebos"),
				source.share("width", "0.1"), source.whole("at_least", 1, 1000, 6), source.share("rate", "0.05"));
	}

	private static Text words(Check.Heaping check) {
		String threshold = check.threshold().toPlainString();
		String percent = check.width().movePointRight(2).stripTrailingZeros().toPlainString();
		String placebos = check.placebos().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("、"));
		return new Text(
				"逐单位看「" + check.column() + "」在 " + threshold + " 上下各 " + percent + "% 之内的个数（恰为 " + threshold
						+ " 的另计），至少 " + check.atLeast() + " 个才判断；上方偏多的概率按二项分布计算，各单位之间按 Benjamini–Hochberg 控制错误发现率 "
						+ check.rate().toPlainString() + "；" + placebos + " 同样显著的不算。",
				"Unit by unit, how many of \"" + check.column() + "\" lie within " + percent + "% above and below "
						+ threshold + " (those of exactly " + threshold + " apart), from " + check.atLeast()
						+ " on; the binomial chance of so many above, at a false discovery rate of "
						+ check.rate().toPlainString() + " over the units (Benjamini–Hochberg), unless "
						+ placebos.replace("、", ", ") + " are as significant.");
	}

	private static Check.Peers peers(CheckSource source) {
		return new Check.Peers(source.indicatorRows("indicators"), source.numeric("current"),
				source.has("base") ? source.numeric("base") : null, source.share("u", "0.4"),
				source.decimal("a", "0.05"), source.decimal("c", "7"), source.whole("at_least", 3, 1000, 8));
	}

	private static Text words(Check.Peers check, StatisticalProgramme programme) {
		Text base = (check.base() != null) ? new Text("「" + check.base() + "」", "\"" + check.base() + "\"")
				: new Text("上月的「" + check.current() + "」", "last month's \"" + check.current() + "\"");
		Text names = names(check.indicators(), programme);
		return new Text(
				names.zh() + "的「" + check.current() + "」与" + base.zh() + "之比，在各单位之间用 Hidiroglou–Berthelot 法比较（U = "
						+ check.u() + "，A = " + check.a() + "，C = " + check.c() + "），至少 " + check.atLeast()
						+ " 个单位有数才判断。",
				"\"" + check.current() + "\" of " + names.en() + " over " + base.en()
						+ ", compared among the units by Hidiroglou and Berthelot's method (U = " + check.u() + ", A = "
						+ check.a() + ", C = " + check.c() + ") where at least " + check.atLeast() + " have both.");
	}

	private static Check.History history(CheckSource source) {
		return new Check.History(source.indicatorRows("indicators"), source.numeric("month"),
				source.numeric("year_ago"), source.decimal("limit", "3.5"), source.decimal("floor", "0.05"),
				source.whole("at_least", 3, 1000, 6));
	}

	private static Text words(Check.History check, StatisticalProgramme programme) {
		Text names = names(check.indicators(), programme);
		return new Text(
				names.zh() + "的「" + check.month() + "」与上年同月之比取对数，与本单位其余各月（至少 " + check.atLeast()
						+ " 个月）的中位数相差不到 max(1.4826·MAD, " + check.floor() + ") 的 " + check.limit() + " 倍。",
				"The logarithm of \"" + check.month() + "\" of " + names.en()
						+ " over the same month last year lies less than " + check.limit() + " times max(1.4826·MAD, "
						+ check.floor() + ") from the median of the unit's other months, at least " + check.atLeast()
						+ ".");
	}

	private static Check.Slip slip(CheckSource source) {
		List<Integer> powers = source.has("powers")
				? source.at("powers").items().stream().map((item) -> item.number(1, 9)).toList() : List.of(3, 4);
		String within = source.share("within", "0.15").toPlainString();
		return new Check.Slip(source.indicatorRows("indicators"), source.numeric("month"), source.numeric("year_ago"),
				powers, source.share("within", "0.15"), source.share("within_above", within),
				source.whole("at_least", 1, 12, 1), source.whole("sure_from", 0, 11, 0),
				source.has("targets") ? source.at("targets").reference(source.forms().names()) : null);
	}

	private static Text words(Check.Slip check, StatisticalProgramme programme) {
		Text names = names(check.indicators(), programme);
		String powers = check.powers().stream().map(String::valueOf).collect(Collectors.joining("、"));
		return new Text(
				names.zh() + "的「" + check.month() + "」与上年同月和前 12 个月的中位数之比，其常用对数的绝对值不在 " + powers + " 上下 "
						+ check.within() + " 之内。只提示，不改数。",
				"The decimal logarithm of \"" + check.month() + "\" of " + names.en()
						+ " over the median of the same month last year and the twelve months before is not within "
						+ check.within() + " of " + powers.replace("、", ", ")
						+ " either way. A suggestion; nothing is changed.");
	}

	private static Check.Alike alike(CheckSource source) {
		List<String> columns = source.columns("columns");
		if (source.has("columns") && (columns.isEmpty() || columns.size() > 2)) {
			source.at("columns").wrong("要有一列或两列", "must name one or two columns");
		}
		return new Check.Alike(columns, source.share("similarity", "0.8"), source.at("ignore").texts(),
				source.has("claimant") ? source.column("claimant") : null);
	}

	private static Text words(Check.Alike check) {
		String percent = check.similarity().movePointRight(2).stripTrailingZeros().toPlainString();
		return alike(check, new Text("（去掉空白、符号和通用词后，相同的字占 " + percent + "% 以上）",
				" (" + percent + "% of their characters agree, signs and common words apart)"));
	}

	private static Text alike(Check.Alike check, Text limit) {
		boolean within = check.claimant() != null;
		return new Text(
				(within ? "同一单位之内「" + check.claimant() + "」不同的两行" : "两个单位的两行") + "，" + listed(check.columns()) + "不得都相似"
						+ limit.zh() + "；完全相同的由查重规则报告。",
				"No two rows " + (within ? "of a unit with different \"" + check.claimant() + "\"" : "of two units")
						+ " are alike in " + quoted(check.columns()) + limit.en()
						+ "; equal ones are found by the rules on duplicates.");
	}

	private static Text names(List<String> codes, StatisticalProgramme programme) {
		List<Text> names = codes.stream().map((code) -> programme.indicator(code).name()).toList();
		return new Text(names.stream().map(Text::zh).collect(Collectors.joining("、")),
				names.stream().map(Text::en).collect(Collectors.joining("; ")));
	}

}
