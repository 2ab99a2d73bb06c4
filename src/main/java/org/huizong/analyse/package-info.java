/**
 * GSBPM 6: unit and city values with their history go in; growth, shares, completion,
 * rankings and inequality come out.
 */
@NullMarked
package org.huizong.analyse;

import org.jspecify.annotations.NullMarked;
