/**
 * The example year, January to September 2009, in two parts kept apart: <b>figures</b>
 * ({@link org.huizong.sample.Figures} and what it plans: numbers that satisfy every
 * published statement) and <b>clothing</b> ({@link org.huizong.sample.SampleYear} and the
 * layouts in which counties send them).
 */
@NullMarked
package org.huizong.sample;

import org.jspecify.annotations.NullMarked;
