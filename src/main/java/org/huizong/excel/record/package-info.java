/**
 * What a workbook held, recorded in a few bytes and played again without the workbook.
 */
@NullMarked
package org.huizong.excel.record;

import org.jspecify.annotations.NullMarked;
