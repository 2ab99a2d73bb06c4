package org.huizong.exchange;

import org.huizong.statistics.Source;

/**
 * What a unit wrote beside a finding (单位说明).
 *
 * @param finding the number in the same row, as it stands there
 * @param words never blank
 * @param place the cell they stand in
 */
public record Explanation(String finding, String words, Source place) {
}
