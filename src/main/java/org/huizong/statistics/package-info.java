/**
 * The nouns of official statistics as immutable records: months, units, indicators,
 * measures. Knows nothing but the JDK.
 */
@NullMarked
package org.huizong.statistics;

import org.jspecify.annotations.NullMarked;
