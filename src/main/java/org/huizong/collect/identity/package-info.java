/**
 * Who sent which forms for which month, weighed from all that a workbook says of itself.
 */
@NullMarked
package org.huizong.collect.identity;

import org.jspecify.annotations.NullMarked;
