/**
 * GSBPM 4.3, 5.1, 5.2: a received workbook goes in; identified returns with typed rows,
 * their cells and what was normalised come out.
 */
@NullMarked
package org.huizong.collect;

import org.jspecify.annotations.NullMarked;
