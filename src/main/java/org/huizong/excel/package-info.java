/**
 * The only door to workbooks: {@code .xlsx} as a stream, {@code .xls} through POI, and
 * writing; and to letters. Nothing else imports POI.
 */
@NullMarked
package org.huizong.excel;

import org.jspecify.annotations.NullMarked;
