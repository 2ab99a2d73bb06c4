/**
 * Where a form's table stands on a sheet: its header, columns, labels, title and totals,
 * and what is not its own.
 */
@NullMarked
package org.huizong.collect.layout;

import org.jspecify.annotations.NullMarked;
