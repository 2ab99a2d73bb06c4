/**
 * GSBPM 5.5, 5.7: reported observations go in; unit and city values come out.
 */
@NullMarked
package org.huizong.aggregate;

import org.jspecify.annotations.NullMarked;
