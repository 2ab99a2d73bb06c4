/**
 * Runs as records: what was asked, how far it came, who holds the month, how it ended.
 */
@NullMarked
package org.huizong.runs;

import org.jspecify.annotations.NullMarked;
