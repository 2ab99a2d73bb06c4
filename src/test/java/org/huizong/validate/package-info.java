/** Tests of the rules over staged rows. */
@NullMarked
package org.huizong.validate;

import org.jspecify.annotations.NullMarked;
