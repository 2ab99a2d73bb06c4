/**
 * The rows of one table as they stream by: data, totals, notes, and an account of every
 * cell.
 */
@NullMarked
package org.huizong.collect.table;

import org.jspecify.annotations.NullMarked;
