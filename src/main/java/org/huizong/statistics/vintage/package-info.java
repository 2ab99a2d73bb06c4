/**
 * Published versions of a month, what they rest on, and what differs between two.
 */
@NullMarked
package org.huizong.statistics.vintage;

import org.jspecify.annotations.NullMarked;
