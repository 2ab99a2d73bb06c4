/**
 * Rules that compare: with last month, an earlier one, another form, the city's own
 * figures.
 */
@NullMarked
package org.huizong.validate.compare;

import org.jspecify.annotations.NullMarked;
