/**
 * GSBPM 7: the analysed month goes in; workbook, tables, bulletins and manifest come out.
 */
@NullMarked
package org.huizong.disseminate;

import org.jspecify.annotations.NullMarked;
