/** Declarations made up by dice: what {@code check} passes, the program can write. */
@NullMarked
package org.huizong.declared;

import org.jspecify.annotations.NullMarked;
