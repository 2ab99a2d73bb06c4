/**
 * The trail of who did what (操作记录), chained, and verified.
 */
@NullMarked
package org.huizong.trail;

import org.jspecify.annotations.NullMarked;
