/**
 * What is up to date and what is not: the basis of a month then and now, and what differs
 * between two attempts.
 */
@NullMarked
package org.huizong.planning;

import org.jspecify.annotations.NullMarked;
