package org.huizong.excel.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a cell shows its content: as Excel's format code, and as the text it comes to.
 *
 * @param decimals digits after the point
 * @param mark printed after the figure, such as {@code *} for imputed ones; may be empty
 */
public record FigureFormat(Kind kind, int decimals, String mark) {

	/** Words, or whatever the cell holds. */
	public static final FigureFormat TEXT = new FigureFormat(Kind.TEXT, 0, "");

	/** A calendar day. */
	public static final FigureFormat DAY = new FigureFormat(Kind.DAY, 0, "");

	/** Places gained or lost: ↑2, ↓1, 平 for neither. */
	public static final FigureFormat MOVEMENT = new FigureFormat(Kind.MOVEMENT, 0, "");

	/** An amount; zero is printed as 0. */
	public static FigureFormat amount(int decimals) {
		return new FigureFormat(Kind.AMOUNT, decimals, "");
	}

	/** A change, with its sign. */
	public static FigureFormat change(int decimals) {
		return new FigureFormat(Kind.CHANGE, decimals, "");
	}

	/** The same with a mark after the figure. */
	public FigureFormat marked(String with) {
		return new FigureFormat(this.kind, this.decimals, with);
	}

	/** Excel's format code. */
	public String code() {
		String suffix = this.mark.isEmpty() ? "" : "\"" + this.mark + "\"";
		return switch (this.kind) {
			case TEXT -> "General";
			case DAY -> "yyyy-mm-dd";
			case MOVEMENT -> "\"↑\"0;\"↓\"0;\"平\"";
			case AMOUNT -> (this.decimals == 0) ? digits("#,##0") + suffix
					: digits("#,##0") + suffix + ";-" + digits("#,##0") + suffix + ";0" + suffix;
			case CHANGE ->
				"+" + digits("#,##0") + suffix + ";-" + digits("#,##0") + suffix + ";" + digits("0") + suffix;
		};
	}

	/** The text a reader sees for the figure. */
	public String display(BigDecimal value) {
		return switch (this.kind) {
			case TEXT -> value.toPlainString();
			case DAY -> "0000-00-00";
			case MOVEMENT -> (value.signum() == 0) ? "平" : ((value.signum() > 0) ? "↑" : "↓") + value.abs();
			case AMOUNT -> ((value.signum() == 0) ? "0" : grouped(value)) + this.mark;
			case CHANGE -> ((value.signum() > 0) ? "+" : "") + grouped(value) + this.mark;
		};
	}

	private String digits(String whole) {
		return (this.decimals == 0) ? whole : whole + "." + "0".repeat(this.decimals);
	}

	/** Rounded half up, with a comma before every three digits of the whole part. */
	private String grouped(BigDecimal value) {
		StringBuilder digits = new StringBuilder(
				value.abs().setScale(this.decimals, RoundingMode.HALF_UP).toPlainString());
		int point = digits.indexOf(".");
		for (int at = ((point < 0) ? digits.length() : point) - 3; at > 0; at -= 3) {
			digits.insert(at, ',');
		}
		return (value.signum() < 0) ? digits.insert(0, '-').toString() : digits.toString();
	}

	/** What sort of figure is shown. */
	public enum Kind {

		TEXT("文字"), DAY("日期"), MOVEMENT("升降"), AMOUNT("数值"), CHANGE("增减");

		private final String title;

		Kind(String title) {
			this.title = title;
		}

	}

	/** The format's part of a style's name: {@code 数值2}. */
	public String title() {
		return this.kind.title + ((this.kind == Kind.AMOUNT || this.kind == Kind.CHANGE) ? this.decimals : "")
				+ this.mark;
	}

}
