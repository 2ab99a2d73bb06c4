/**
 * GSBPM 6: unit and city values with their history go in; growth, shares, completion,
 * rankings and inequality come out. Every derived value rests on the cells of its inputs
 * and inherits the reason why one of them is absent; nothing is rounded but what is
 * ranked or printed as is.
 */
@NullMarked
package org.huizong.analyse;

import org.jspecify.annotations.NullMarked;
