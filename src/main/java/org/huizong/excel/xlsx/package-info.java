/**
 * {@code .xlsx} and {@code .xlsm} as a stream: parts, relations, styles, cells. Source:
 * ECMA-376 part 1.
 */
@NullMarked
package org.huizong.excel.xlsx;

import org.jspecify.annotations.NullMarked;
