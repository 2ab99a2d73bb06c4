/**
 * Published versions of a month: publishing, reading back, comparing, tracing a figure to
 * its cell.
 */
@NullMarked
package org.huizong.vintages;

import org.jspecify.annotations.NullMarked;
