package org.huizong.collect.identity;

import org.huizong.excel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet says about its unit or period.
 *
 * @param value what it names, null when that is unknown
 * @param seen the words
 * @param cell where they stand
 */
record Mention<T>(@Nullable T value, String seen, Cell cell) {
}
