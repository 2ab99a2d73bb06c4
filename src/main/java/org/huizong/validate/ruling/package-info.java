/**
 * What a rule says: how often which answer, the findings in words, and how much of the
 * city's total they put in question.
 */
@NullMarked
package org.huizong.validate.ruling;

import org.jspecify.annotations.NullMarked;
