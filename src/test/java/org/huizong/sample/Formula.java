package org.huizong.sample;

import java.math.BigDecimal;

/**
 * A formula with the value that Excel cached for it.
 */
record Formula(String text, BigDecimal cached) {
}
