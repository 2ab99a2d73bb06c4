/**
 * Findings about what was received, and what was said to them: explained, accepted,
 * rejected, waived, left out.
 */
@NullMarked
package org.huizong.statistics.finding;

import org.jspecify.annotations.NullMarked;
