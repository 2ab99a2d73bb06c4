/**
 * One cell as its column's type: figures, dates, codes, months. What will not convert is
 * a problem, never a guess.
 */
@NullMarked
package org.huizong.collect.cell;

import org.jspecify.annotations.NullMarked;
