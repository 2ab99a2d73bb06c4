package org.huizong.collect.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals up to 99 and digit by digit, as dates use them. */
public final class ChineseNumerals {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Pattern NUMERAL = Pattern.compile("[〇零○一二三四五六七八九十廿卅]+");

	private ChineseNumerals() {
	}

	/** The text with its numerals in Arabic digits: 二〇〇九年十二月 as 2009年12月. */
	public static String toArabic(String text) {
		return NUMERAL.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(arabic(match.group())));
	}

	private static String arabic(String numeral) {
		String digits = numeral.replace('零', '〇').replace('○', '〇').replace("廿", "二十").replace("卅", "三十");
		int ten = digits.indexOf('十');
		if (ten < 0) {
			return byDigit(digits);
		}
		String tens = digits.substring(0, ten);
		String ones = digits.substring(ten + 1);
		return (tens.isEmpty() ? "1" : byDigit(tens)) + (ones.isEmpty() ? "0" : byDigit(ones));
	}

	private static String byDigit(String digits) {
		StringBuilder arabic = new StringBuilder();
		digits.chars().forEach((digit) -> arabic.append((digit == '十') ? "10" : String.valueOf(DIGITS.indexOf(digit))));
		return arabic.toString();
	}

}
