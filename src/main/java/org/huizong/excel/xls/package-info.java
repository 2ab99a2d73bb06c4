/**
 * {@code .xls}, looked through before POI builds objects of it. Source: MS-XLS, MS-CFB.
 */
@NullMarked
package org.huizong.excel.xls;

import org.jspecify.annotations.NullMarked;
