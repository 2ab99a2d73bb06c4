/**
 * GSBPM 5.5, 5.7: staged rows with the places of their cells go in; values of units and
 * of the city, targets, the provincial table and breakdowns come out. Sums and counts
 * over registers are the database's work; missing, not collected, not applicable and zero
 * stay apart.
 */
@NullMarked
package org.huizong.aggregate;

import org.jspecify.annotations.NullMarked;
