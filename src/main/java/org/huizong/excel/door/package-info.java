/**
 * Opens workbooks for reading by what they are, not by what they are called.
 */
@NullMarked
package org.huizong.excel.door;

import org.jspecify.annotations.NullMarked;
