/**
 * Number formats and serial dates: how a stored number shows, and what a shown one is.
 * Source: ECMA-376 part 1, 18.8.31.
 */
@NullMarked
package org.huizong.excel.format;

import org.jspecify.annotations.NullMarked;
