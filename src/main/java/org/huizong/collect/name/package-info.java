/**
 * Names as people write them: of units, indicators, headings, units of measure, numerals.
 */
@NullMarked
package org.huizong.collect.name;

import org.jspecify.annotations.NullMarked;
