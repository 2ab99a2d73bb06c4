/**
 * What readers of workbooks see, whatever the format: cells, rows, limits, and why a file
 * cannot be read.
 */
@NullMarked
package org.huizong.excel;

import org.jspecify.annotations.NullMarked;
