/**
 * Workbooks written part by part as SpreadsheetML; the same calls give the same bytes.
 */
@NullMarked
package org.huizong.excel.write;

import org.jspecify.annotations.NullMarked;
