/**
 * The faults met while reading, and how they are worded.
 */
@NullMarked
package org.huizong.collect.flaw;

import org.jspecify.annotations.NullMarked;
