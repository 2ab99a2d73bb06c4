package org.huizong.excel.mark;

import org.huizong.excel.Gravity;

/**
 * Something to be shown on a cell of a received workbook.
 *
 * @param sheet name of the sheet
 * @param range a cell {@code D7}, a range {@code K5:K33} or rows {@code 5:6}; the comment
 * stands at its first cell
 * @param gravity decides the colour; where several meet in a cell the gravest
 * @param note the words of the comment
 */
public record Marking(String sheet, String range, Gravity gravity, String note) {
}
