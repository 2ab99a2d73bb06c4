/**
 * Tables as text, in the encodings and with the separators that offices use.
 */
@NullMarked
package org.huizong.excel.csv;

import org.jspecify.annotations.NullMarked;
