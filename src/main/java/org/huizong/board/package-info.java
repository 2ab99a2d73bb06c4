/**
 * How the returns and months of a programme stand, at a glance.
 */
@NullMarked
package org.huizong.board;

import org.jspecify.annotations.NullMarked;
