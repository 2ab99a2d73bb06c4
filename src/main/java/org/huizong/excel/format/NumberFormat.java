package org.huizong.excel.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A number format: up to three sections for numbers, of which the value chooses one, by
 * the conditions that stand in them or else by its sign. Source: ECMA-376 part 1,
 * 18.8.31; what Excel does where that is silent as SheetJS and POI have found.
 */
public final class NumberFormat {

	/** Shows every number as it is stored. */
	public static final NumberFormat GENERAL = new NumberFormat(List.of());

	private static final Section PLAIN = new Section(null, false, NumberLook.PLAIN);

	/** Neither condition holds: the cell shows nothing but hashes. */
	private static final Section HASHES = new Section(null, false, new NumberLook("", false, true));

	private static final int TEXT_SECTION = 3;

	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|[\\\\!_*].|\\[[^]]*]");

	private final List<Section> sections;

	private NumberFormat(List<Section> sections) {
		this.sections = sections;
	}

	/**
	 * A format.
	 * @param code the code the file declares for it; null when it declares none, and the
	 * format is then one of Excel's own
	 */
	public static NumberFormat of(int id, @Nullable String code) {
		if (code != null) {
			return new NumberFormat(sections(id, code));
		}
		if (id == 9 || id == 10) {
			return new NumberFormat(List.of(new Section(null, false, NumberLook.PERCENT)));
		}
		return DateFormatCode.isDate(id, null) ? new NumberFormat(List.of(new Section(null, true, NumberLook.PLAIN)))
				: GENERAL;
	}

	/** Whether the section that applies to a number shows a date or a time. */
	public boolean isDate(BigDecimal number) {
		return applying(number).date();
	}

	/** What the section that applies to a number makes of it. */
	public NumberLook look(BigDecimal number) {
		NumberLook look = applying(number).look();
		boolean dash = number.signum() == 0 && look.distorted() && look.unit().isEmpty();
		return dash ? NumberLook.PLAIN : look;
	}

	private Section applying(BigDecimal number) {
		return switch (this.sections.size()) {
			case 0 -> PLAIN;
			case 1 -> this.sections.get(0).holds(number, true) ? this.sections.get(0) : PLAIN;
			case 2 -> this.sections.get(0).holds(number, number.signum() >= 0) ? this.sections.get(0)
					: this.sections.get(1).holds(number, true) ? this.sections.get(1) : HASHES;
			default -> this.sections.get(0).holds(number, number.signum() > 0) ? this.sections.get(0)
					: this.sections.get(1).holds(number, number.signum() < 0) ? this.sections.get(1)
							: this.sections.get(2);
		};
	}

	private static List<Section> sections(int id, String code) {
		List<String> parts = split(code);
		boolean text = parts.size() > TEXT_SECTION
				|| LITERAL.matcher(parts.get(parts.size() - 1)).replaceAll("").contains("@");
		List<Section> sections = new ArrayList<>();
		for (String part : text ? parts.subList(0, Math.min(parts.size() - 1, TEXT_SECTION)) : parts) {
			sections.add(new Section(SectionCondition.in(part), DateFormatCode.isDate(id, part),
					NumberFormatCode.look(part)));
		}
		return List.copyOf(sections);
	}

	/** Splits at semicolons that are neither quoted nor escaped. */
	private static List<String> split(String code) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int at = 0; at < code.length(); at++) {
			switch (code.charAt(at)) {
				case '"' -> at = close(code, '"', at);
				case '[' -> at = close(code, ']', at);
				case '\\', '!', '_', '*' -> at++;
				case ';' -> {
					parts.add(code.substring(start, at));
					start = at + 1;
				}
				default -> {
				}
			}
		}
		parts.add(code.substring(Math.min(start, code.length())));
		return parts;
	}

	private static int close(String code, char close, int at) {
		int found = code.indexOf(close, at + 1);
		return (found < 0) ? code.length() : found;
	}

	/**
	 * One section.
	 *
	 * @param condition null when the sign decides
	 */
	private record Section(@Nullable SectionCondition condition, boolean date, NumberLook look) {

		boolean holds(BigDecimal number, boolean otherwise) {
			return (this.condition != null) ? this.condition.holds(number) : otherwise;
		}

	}

}
