/**
 * Rules that look at one form of one month: rows, tables, totals, keys, what must be
 * filled in.
 */
@NullMarked
package org.huizong.validate.form;

import org.jspecify.annotations.NullMarked;
