/**
 * Puts together what a month publishes.
 */
@NullMarked
package org.huizong.results;

import org.jspecify.annotations.NullMarked;
