/**
 * When months start by themselves.
 */
@NullMarked
package org.huizong.schedule;

import org.jspecify.annotations.NullMarked;
