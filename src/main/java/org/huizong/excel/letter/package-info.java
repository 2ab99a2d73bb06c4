/**
 * Letters of an office (公文) as {@code .docx}, as GB/T 9704 has them.
 */
@NullMarked
package org.huizong.excel.letter;

import org.jspecify.annotations.NullMarked;
