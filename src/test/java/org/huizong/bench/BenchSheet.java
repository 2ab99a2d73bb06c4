package org.huizong.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Rows of cells as Excel stores them, texts shared by number. */
final class BenchSheet {

	private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

	private final StringBuilder rows = new StringBuilder();

	private final SharedTexts texts;

	private final String lastColumn;

	private int row;

	private int column;

	BenchSheet(SharedTexts texts, String lastColumn) {
		this.texts = texts;
		this.lastColumn = lastColumn;
	}

	/** Begins the next row. */
	BenchSheet row() {
		if (this.row > 0) {
			this.rows.append("</row>");
		}
		this.row++;
		this.column = 0;
		this.rows.append("<row r=\"").append(this.row).append("\">");
		return this;
	}

	/** Number of the row that was begun last. */
	int number() {
		return this.row;
	}

	/** Leaves columns out. */
	BenchSheet skip(int columns) {
		this.column += columns;
		return this;
	}

	/** A cell with borders and nothing in it where the text is null. */
	BenchSheet text(@Nullable String text) {
		if (text == null) {
			open(2).append("\"/>");
			return this;
		}
		open(2).append("\" t=\"s\"><v>").append(this.texts.number(text)).append("</v></c>");
		return this;
	}

	BenchSheet texts(String... texts) {
		for (String text : texts) {
			text(text);
		}
		return this;
	}

	/** An amount in hundredths, shown with two decimals. */
	BenchSheet amount(long hundredths) {
		open(3).append("\"><v>").append(plain(hundredths)).append("</v></c>");
		return this;
	}

	BenchSheet count(int number) {
		open(2).append("\"><v>").append(number).append("</v></c>");
		return this;
	}

	/** A date under one of the three looks that offices use: 0, 1 or 2. */
	BenchSheet date(LocalDate date, int look) {
		open(5 + look).append("\"><v>").append(ChronoUnit.DAYS.between(DAY_ZERO, date)).append("</v></c>");
		return this;
	}

	/** Per cent with one decimal, as a formula with its value kept. */
	BenchSheet percent(String formula, double value) {
		open(4).append("\"><f>")
			.append(formula)
			.append("</f><v>")
			.append(Math.round(value * 10) / 10.0)
			.append("</v></c>");
		return this;
	}

	/** The sum of the column from a row down to the one above. */
	BenchSheet sum(int from, long hundredths) {
		String letter = letter(this.column);
		open(3).append("\"><f>SUM(")
			.append(letter)
			.append(from)
			.append(':')
			.append(letter)
			.append(this.row - 1)
			.append(")</f><v>")
			.append(plain(hundredths))
			.append("</v></c>");
		return this;
	}

	/** The part of the package, its title over the whole width. */
	String part() {
		return """
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
				<dimension ref="A1:%1$s%2$d"/><sheetData>%3$s</row></sheetData>\
				<mergeCells count="1"><mergeCell ref="A1:%1$s1"/></mergeCells></worksheet>""".formatted(this.lastColumn,
				this.row, this.rows);
	}

	private StringBuilder open(int style) {
		this.rows.append("<c r=\"").append(letter(this.column++)).append(this.row).append("\" s=\"").append(style);
		return this.rows;
	}

	private static String letter(int column) {
		return String.valueOf((char) ('A' + column));
	}

	private static String plain(long hundredths) {
		return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
	}

}
