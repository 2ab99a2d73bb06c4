/**
 * A received workbook copied with marks on its cells and a list as its first sheet.
 */
@NullMarked
package org.huizong.excel.mark;

import org.jspecify.annotations.NullMarked;
