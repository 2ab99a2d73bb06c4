package org.huizong.statistics.received;

import org.huizong.statistics.Source;

/**
 * A conversion made while reading: what stood in the cell and what was taken from it.
 *
 * @param kind code of the conversion: {@code text-number}, {@code full-width},
 * {@code thousands}, {@code unit-of-measure}, {@code text-date}, {@code serial-date},
 * {@code alias}, {@code percent}, {@code bracket-negative}, {@code blank-token},
 * {@code merged}
 */
public record Normalisation(Source place, String column, String kind, String value) {
}
