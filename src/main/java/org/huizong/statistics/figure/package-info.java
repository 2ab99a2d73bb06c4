/**
 * Figures and what is made of them: observations, their status and coverage, rankings,
 * inequality, values restated on the units of later months.
 */
@NullMarked
package org.huizong.statistics.figure;

import org.jspecify.annotations.NullMarked;
