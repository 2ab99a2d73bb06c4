package org.huizong.sample;

import java.util.List;
import java.util.Locale;

/**
 * How a unit fills and names its workbook, the same every month.
 *
 * @param unit code
 * @param old whether it sends .xls
 * @param layout which of three layouts of the tables it keeps to
 * @param labels how unit, period and unit of measure stand above the table
 * @param names how it writes the indicators
 * @param digits how it writes figures
 * @param days how it writes days
 * @param extras further quirks
 * @param spelling its own name as it writes it
 * @param period the reference period as it writes it, {@code {m}} for the month
 * @param fileName {@code {m}} for the month, {@code {mm}} for two digits, {@code {w}} for
 * full-width ones
 */
record Habits(String unit, boolean old, Layout layout, Labels labels, Names names, Digits digits, Days days,
		List<Extra> extras, String spelling, String period, String fileName) {

	private static final Grid OF_UNIT = Grid
		.of("""
				unit   format layout    labels   names    digits  days    extras               spelling               period          fileName
				360902 xlsx   PUBLISHED LINES    PLAIN    NUMBERS DASHES  SHARE_ROW            袁州区商务局           2009年{m}月      袁州区2009年{m}月开放型经济月报.xlsx
				360921 xls    TWO_ROWS  LINES    NUMBERED NUMBERS CHINESE NOTE                 奉新                   2009年1-{m}月    奉新县{m}月份报表.xls
				360922 xlsx   PUBLISHED CELLS    PLAIN    GROUPED DOTS    BLANK_LINE           万　载　县             2009.{m}         2009年{mm}月万载县开放型经济报表.xlsx
				360923 xls    PUBLISHED LINES    NUMBERED NUMBERS CHINESE SHARE_ROW,NOTE       上高县                 2009年{m}月      上高县2009年{m}月开放型经济报表.xls
				360924 xlsx   MOVED     ONE_LINE ALIAS    TEXT    WORDS   NOTE                 宜丰县_                2009年{m}月      宜丰-2009{mm}.xlsx
				360925 xlsx   TWO_ROWS  CELLS    NUMBERED NUMBERS SHORT   SHARE_ROW            宜春市靖安县           2009年{w}月      靖安县开放型经济主要指标及项目台账（2009.{m}）.xlsx
				360926 xlsx   PUBLISHED IN_TITLE PLAIN    WIDE    DOTS    OWN_CODES            铜鼓                   2009年{m}月      铜鼓县{m}月份报表.xlsx
				360981 xlsx   TWO_ROWS  LINES    NUMBERED NUMBERS CHINESE SHARE_ROW,NOTE       江西省丰城市           2009年{m}月      (丰城){m}月报表.xlsx
				360982 xls    PUBLISHED ONE_LINE ALIAS    NUMBERS DASHES  OWN_CODES            樟树市                 2009年1—{m}月    樟树市商务局2009年{m}月.xls
				360983 xlsx   TWO_ROWS  LINES    PLAIN    NUMBERS SHORT   HUNDRED_MILLIONS     高安                   2009-{mm}        高安市2009年{m}月份开放型经济月报表.xlsx
				360971 xls    MOVED     CELLS    ALIAS    GROUPED MONTHS  OWN_CODES            宜春经开区             2009年{m}月      经开区月报2009{mm}.xls
				360972 xlsx   MOVED     LINES    PLAIN    NUMBERS WORDS   SHARE_ROW,BLANK_LINE 宜阳__新区             2009年{m}月      宜阳新区{m}月上报.xlsx
				360973 xlsx   PUBLISHED ONE_LINE PLAIN    TEXT    CUSTOM  GUIDE,INDENTED       明月山温泉风景名胜区   二〇〇九年{c}月  明月山2009年{m}月.xlsx
				360999 xlsx   PUBLISHED IN_TITLE NUMBERED NUMBERS CUSTOM  NOTE                 市本级                 2009年{m}月      市直{m}月（汇总）.xlsx
				""");

	static Habits of(String unit) {
		return new Habits(unit, text(unit, "format").equals("xls"), Layout.valueOf(text(unit, "layout")),
				Labels.valueOf(text(unit, "labels")), Names.valueOf(text(unit, "names")),
				Digits.valueOf(text(unit, "digits")), Days.valueOf(text(unit, "days")),
				List.of(text(unit, "extras").split(",")).stream().map(Extra::valueOf).toList(),
				text(unit, "spelling").replace('_', ' '), text(unit, "period"), text(unit, "fileName"));
	}

	String period(int month) {
		return filled(this.period, month);
	}

	String fileName(int month) {
		return filled(this.fileName, month);
	}

	boolean has(Extra extra) {
		return this.extras.contains(extra);
	}

	private static String filled(String template, int month) {
		return template.replace("{m}", String.valueOf(month))
			.replace("{mm}", String.format(Locale.ROOT, "%02d", month))
			.replace("{w}", Digits.wide(String.valueOf(month)))
			.replace("{c}", "一二三四五六七八九".substring(month - 1, month));
	}

	private static String text(String unit, String column) {
		return OF_UNIT.text(unit, column);
	}

	/** Layouts of the tables. */
	enum Layout {

		/** As sent out by the city. */
		PUBLISHED,
		/** Headings in two merged rows. */
		TWO_ROWS,
		/** Columns in the unit's own order. */
		MOVED

	}

	/** Where unit, period and unit of measure stand. */
	enum Labels {

		/** Each in a cell of the line below the title. */
		LINES,
		/** All in one cell. */
		ONE_LINE,
		/** Label and value in two cells. */
		CELLS,
		/** The period in the title, the unit below it. */
		IN_TITLE

	}

	/** How indicators are written. */
	enum Names {

		PLAIN, NUMBERED, ALIAS

	}

	/** How figures are written where no formula adds them up. */
	enum Digits {

		NUMBERS, TEXT, GROUPED, WIDE;

		static String wide(String text) {
			StringBuilder wide = new StringBuilder();
			text.chars()
				.forEach((c) -> wide.append((char) ((c >= '0' && c <= '9') ? c - '0' + '０' : (c == '.') ? '．' : c)));
			return wide.toString();
		}

	}

	/** How days are written: with a number format, or as text. */
	enum Days {

		/** {@code yyyy-m-d}. */
		DASHES("yyyy\\-m\\-d", 0),
		/** Excel's Chinese built-in format 31, 2009年9月15日. */
		CHINESE("", 31),
		/** Excel's Chinese built-in format 57, which shows 2009年9月. */
		MONTHS("", 57),
		/** Built-in format 14, as the machine's locale shows it. */
		SHORT("", 14),
		/** A format of its own, 2009年9月15日. */
		CUSTOM("yyyy\"年\"m\"月\"d\"日\";@", 0),
		/** Text, 2009.9.15. */
		DOTS("", 0),
		/** Text, 2009年9月15日. */
		WORDS("", 0);

		private final String format;

		private final int builtIn;

		Days(String format, int builtIn) {
			this.format = format;
			this.builtIn = builtIn;
		}

		String format() {
			return this.format;
		}

		int builtIn() {
			return this.builtIn;
		}

		boolean text() {
			return this.format.isEmpty() && this.builtIn == 0;
		}

	}

	/** Quirks. */
	enum Extra {

		/** 现汇进资比重 as a row with a formula. */
		SHARE_ROW,
		/** A note below the table. */
		NOTE,
		/** A blank line before the total. */
		BLANK_LINE,
		/** Codes of the lists by their other names. */
		OWN_CODES,
		/** Funds in 亿元, as the row's 计量单位 says. */
		HUNDRED_MILLIONS,
		/** A further sheet that tells how to fill the form. */
		GUIDE,
		/** A free first row and column. */
		INDENTED

	}

}
