/**
 * GSBPM 4.2, 5.3: what goes out to the units and comes back. A programme goes in, blank
 * returns come out (报表模板); a received workbook and its findings go in, the same workbook
 * with its cells marked comes out (退回件), and the unit's explanations are read when it
 * returns.
 */
@NullMarked
package org.huizong.exchange;

import org.jspecify.annotations.NullMarked;
