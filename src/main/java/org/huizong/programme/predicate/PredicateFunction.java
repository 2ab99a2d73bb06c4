package org.huizong.programme.predicate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions a predicate may call, with the names they go by. */
enum PredicateFunction {

	ABS("绝对值", PredicateType.NUMBER, PredicateType.NUMBER, 1, 1),
	/** The second argument is a literal whole number of decimals. */
	ROUND("四舍五入", PredicateType.NUMBER, PredicateType.NUMBER, 1, 2),
	/** Arguments of one type, which is the result's. */
	COALESCE("首个非空", PredicateType.ANY, PredicateType.ANY, 2, 20),
	/** Without an answer when an argument has none, which PostgreSQL would pass over. */
	LEAST("最小值", PredicateType.ANY, PredicateType.ANY, 2, 20),
	GREATEST("最大值", PredicateType.ANY, PredicateType.ANY, 2, 20),
	LENGTH("长度", PredicateType.TEXT, PredicateType.NUMBER, 1, 1),
	LOWER("小写", PredicateType.TEXT, PredicateType.TEXT, 1, 1),
	UPPER("大写", PredicateType.TEXT, PredicateType.TEXT, 1, 1),
	YEAR("年", PredicateType.DATE, PredicateType.NUMBER, 1, 1),
	MONTH("月", PredicateType.DATE, PredicateType.NUMBER, 1, 1),
	DAY("日", PredicateType.DATE, PredicateType.NUMBER, 1, 1);

	private final String chinese;

	private final PredicateType takes;

	private final PredicateType gives;

	private final int fewest;

	private final int most;

	PredicateFunction(String chinese, PredicateType takes, PredicateType gives, int fewest, int most) {
		this.chinese = chinese;
		this.takes = takes;
		this.gives = gives;
		this.fewest = fewest;
		this.most = most;
	}

	static Optional<PredicateFunction> named(String name) {
		return Arrays.stream(values())
			.filter((function) -> function.chinese.equals(name)
					|| function.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst();
	}

	static List<String> chineseNames() {
		return Arrays.stream(values()).map((function) -> function.chinese).toList();
	}

	/** {@code 绝对值（ABS）、…}. */
	static String listed() {
		return Arrays.stream(values())
			.map((function) -> function.chinese + "（" + function.name() + "）")
			.collect(Collectors.joining("、"));
	}

	static String listedEn() {
		return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
	}

	PredicateType takes() {
		return this.takes;
	}

	PredicateType gives() {
		return this.gives;
	}

	boolean takesAsManyAs(int arguments) {
		return arguments >= this.fewest && arguments <= this.most;
	}

	String call(List<String> arguments) {
		return switch (this) {
			case YEAR, MONTH, DAY -> "EXTRACT(" + name() + " FROM " + arguments.get(0) + ")";
			case LEAST,
					GREATEST ->
				arguments.stream()
					.collect(Collectors.joining(" IS NOT NULL AND ", "CASE WHEN ",
							" IS NOT NULL THEN " + name() + "(" + String.join(", ", arguments) + ") END"));
			default -> name() + "(" + String.join(", ", arguments) + ")";
		};
	}

}
