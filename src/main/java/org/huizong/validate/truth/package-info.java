/**
 * Rules that doubt whether figures are true (真实性).
 */
@NullMarked
package org.huizong.validate.truth;

import org.jspecify.annotations.NullMarked;
