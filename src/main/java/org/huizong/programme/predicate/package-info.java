/**
 * The language of predicates: a condition over a form's columns as statisticians type it
 * goes in; SQL that both databases take comes out, or all that is wrong with it.
 */
@NullMarked
package org.huizong.programme.predicate;

import org.jspecify.annotations.NullMarked;
