/**
 * Months done again one after another: those out of date, and those in arrears.
 */
@NullMarked
package org.huizong.renewal;

import org.jspecify.annotations.NullMarked;
