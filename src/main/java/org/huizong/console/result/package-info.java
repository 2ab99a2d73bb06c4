/**
 * Pages of what was published, and of where each figure comes from.
 */
@NullMarked
package org.huizong.console.result;

import org.jspecify.annotations.NullMarked;
