package org.huizong.collect.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huizong.collect.name.Normaliser;
import org.huizong.collect.name.UnitOfMeasure;
import org.huizong.excel.Cell;
import org.huizong.excel.format.NumberLook;
import org.huizong.statistics.Text;
import org.jspecify.annotations.Nullable;

/** Figures from cells, in the declared unit of measure. */
final class Figures {

	private static final int LONGEST = 64;

	/** What the staging tables hold before the point. */
	private static final int WHOLE_DIGITS = 22;

	private static final Pattern NUMBER = Pattern
		.compile("([+-]?(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)(.*)");

	private static final Pattern BRACKETED = Pattern.compile("\\(([\\d.].*)\\)");

	private static final Pattern APART = Pattern.compile("[\\d.,] [\\d.,]");

	private Figures() {
	}

	/**
	 * Reads a cell of a numeric column.
	 * @param stated the unit of measure that the return says the cell is in
	 */
	static Reading read(Cell cell, Quantity quantity, @Nullable String stated) {
		return switch (cell.type()) {
			case NUMBER -> ofNumber(cell, quantity, stated);
			case TEXT -> ofText(cell.raw(), quantity, stated);
			default -> Reading.badType(quantity.expected());
		};
	}

	/** The figure's digits as a code would be typed. */
	static String text(BigDecimal figure) {
		return figure.precision() - figure.scale() > WHOLE_DIGITS ? figure.toString() : tidy(figure).toPlainString();
	}

	/** A plain decimal without unit, as declarations hold it. */
	static Optional<BigDecimal> parse(String text) {
		String plain = Normaliser.plain(text);
		Matcher matcher = NUMBER.matcher(plain);
		return plain.length() <= LONGEST && matcher.matches() && matcher.group(2).isEmpty()
				? Optional.of(tidy(new BigDecimal(matcher.group(1).replace(",", "")))) : Optional.empty();
	}

	/** A unit of measure in the cell's number format stands closest to the figure. */
	private static Reading ofNumber(Cell cell, Quantity quantity, @Nullable String stated) {
		BigDecimal number = (BigDecimal) Objects.requireNonNull(cell.value());
		NumberLook look = cell.look();
		if (look.distorted()) {
			return Reading.badType(new Text(quantity.expected().zh() + "，按原数显示（现单元格格式显示的不是原数）",
					quantity.expected().en() + ", shown as it is (the cell's format shows another number)"));
		}
		boolean formatted = !look.unit().isEmpty() && UnitOfMeasure.find(look.unit()).isPresent();
		BigDecimal shown = look.hundredfold() ? number.movePointRight(2) : number;
		Optional<BigDecimal> converted = quantity.from(shown, formatted ? look.unit() : stated);
		if (converted.isEmpty()) {
			return Reading.badType(quantity.expected());
		}
		boolean same = converted.get().compareTo(number) == 0;
		return checked(converted.get(), same ? List.of() : List.of(look.percent() ? "percent" : "unit-of-measure"),
				quantity);
	}

	private static Reading ofText(String raw, Quantity quantity, @Nullable String stated) {
		String plain = Normaliser.plain(raw);
		Matcher bracketed = BRACKETED.matcher(plain);
		boolean negative = bracketed.matches();
		Matcher matcher = NUMBER.matcher(negative ? bracketed.group(1) : plain);
		if (plain.length() > LONGEST || !matcher.matches() || apart(raw)) {
			return Reading.badType(quantity.expected());
		}
		String unit = matcher.group(2);
		BigDecimal number = new BigDecimal(matcher.group(1).replace(",", ""));
		BigDecimal signed = negative ? number.negate() : number;
		Optional<BigDecimal> converted = quantity.from(signed, unit.isEmpty() ? stated : unit);
		boolean same = unit.isEmpty() && converted.isPresent() && converted.get().compareTo(signed) == 0;
		return converted.isEmpty() ? Reading.badType(quantity.expected())
				: checked(converted.get(), kinds(raw, matcher.group(1), unit, negative, same), quantity);
	}

	/** Whether blanks or line breaks stand between digits: two figures, not one. */
	private static boolean apart(String raw) {
		return APART.matcher(Normaliser.spaced(raw)).find();
	}

	private static List<String> kinds(String raw, String digits, String unit, boolean negative, boolean same) {
		List<String> kinds = new ArrayList<>();
		if (raw.codePoints().anyMatch(Normaliser::fullWidth)) {
			kinds.add("full-width");
		}
		if (digits.indexOf(',') >= 0) {
			kinds.add("thousands");
		}
		if (negative) {
			kinds.add("bracket-negative");
		}
		if (!same) {
			kinds.add(unit.equals("%") ? "percent" : "unit-of-measure");
		}
		return kinds.isEmpty() ? List.of("text-number") : kinds;
	}

	private static Reading checked(BigDecimal figure, List<String> kinds, Quantity quantity) {
		if (figure.precision() - figure.scale() > WHOLE_DIGITS) {
			return Reading.badType(new Text("整数部分不超过22位的数", "a number of at most 22 digits before the point"));
		}
		BigDecimal tidy = tidy(figure);
		return quantity.whole() && tidy.scale() > 0 ? Reading.badType(quantity.expected())
				: new Reading(tidy, kinds, null);
	}

	private static BigDecimal tidy(BigDecimal figure) {
		BigDecimal stripped = figure.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
