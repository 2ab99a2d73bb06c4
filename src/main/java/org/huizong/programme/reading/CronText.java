package org.huizong.programme.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.huizong.statistics.Text;

/**
 * What is wrong with a Spring cron expression: six fields, second minute hour day month
 * weekday; in the day also {@code L}, {@code L-3}, {@code LW} and {@code 15W}, in the
 * weekday {@code 5L} and {@code 5#2}.
 */
public final class CronText {

	private static final List<Field> FIELDS = List.of(new Field("秒", "second", 0, 59, List.of(), ""),
			new Field("分", "minute", 0, 59, List.of(), ""), new Field("时", "hour", 0, 23, List.of(), ""),
			new Field("日", "day of month", 1, 31, List.of(),
					"[?]|L|LW|L-([1-9]|[12][0-9]|30)|([1-9]|[12][0-9]|3[01])W"),
			new Field("月", "month", 1, 12,
					List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"), ""),
			new Field("星期", "weekday", 0, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
					"[?]|[0-7]L|[0-7]#[1-5]"));

	private static final List<String> MACROS = List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily",
			"@midnight", "@hourly");

	private CronText() {
	}

	/** What is wrong; empty when nothing is. */
	public static List<Text> problems(String expression) {
		if (MACROS.contains(expression)) {
			return List.of();
		}
		String[] fields = expression.strip().split("\\s+");
		if (fields.length != FIELDS.size()) {
			return List.of(new Text("cron 应有六段（秒 分 时 日 月 星期），这里有 " + fields.length + " 段",
					"cron must have six fields (second minute hour day month weekday), here are " + fields.length));
		}
		List<Text> problems = new ArrayList<>();
		for (int i = 0; i < fields.length; i++) {
			Field field = FIELDS.get(i);
			for (String part : fields[i].split(",", -1)) {
				if (!field.accepts(part.toUpperCase(Locale.ROOT))) {
					problems.add(field.problem(part));
				}
			}
		}
		return problems;
	}

	/** One of the six fields with its range, the names of its values, special forms. */
	private record Field(String zh, String en, int from, int to, List<String> names, String special) {

		boolean accepts(String part) {
			if (!this.special.isEmpty() && numbered(part).matches(this.special)) {
				return true;
			}
			String[] step = part.split("/", -1);
			if (step.length > 2 || (step.length == 2 && !step[1].matches("[1-9][0-9]{0,3}"))) {
				return false;
			}
			return step[0].equals("*") || range(step[0].split("-", -1));
		}

		private boolean range(String[] ends) {
			int[] values = Arrays.stream(ends).mapToInt(this::value).toArray();
			if (ends.length > 2 || Arrays.stream(values).anyMatch((value) -> value < 0)) {
				return false;
			}
			boolean sundayFirst = this.to == 7 && values[0] == 7;
			return ends.length == 1 || sundayFirst || values[0] <= values[1];
		}

		/** The value, −1 when it is none or out of range. */
		private int value(String text) {
			String number = numbered(text);
			if (!number.matches("[0-9]{1,3}")) {
				return -1;
			}
			int value = Integer.parseInt(number);
			return (value >= this.from && value <= this.to) ? value : -1;
		}

		private String numbered(String text) {
			String numbered = text;
			for (int i = 0; i < this.names.size(); i++) {
				int number = (this.to == 7 && i == 0) ? 7 : i + this.from;
				numbered = numbered.replace(this.names.get(i), Integer.toString(number));
			}
			return numbered;
		}

		Text problem(String part) {
			return new Text("cron 的" + this.zh + "不能是「" + part + "」，应在 " + this.from + " 至 " + this.to + " 之间", "The "
					+ this.en + " of cron cannot be \"" + part + "\", it must lie in " + this.from + " to " + this.to);
		}

	}

}
