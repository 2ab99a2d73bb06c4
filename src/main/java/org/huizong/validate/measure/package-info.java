/**
 * The statistics of tests: medians, tails, proportions, resemblance; pure functions with
 * their sources.
 */
@NullMarked
package org.huizong.validate.measure;

import org.jspecify.annotations.NullMarked;
