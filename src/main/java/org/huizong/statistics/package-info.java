/**
 * The nouns of official statistics as immutable records: units, periods, indicators,
 * observations, findings, rankings. Knows nothing but the JDK.
 */
@NullMarked
package org.huizong.statistics;

import org.jspecify.annotations.NullMarked;
