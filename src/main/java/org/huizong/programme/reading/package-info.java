/**
 * Reads a declaration from a folder under {@code jobs/} into a
 * {@link org.huizong.programme.StatisticalProgramme}, reporting every fault at once with
 * file and line.
 */
@NullMarked
package org.huizong.programme.reading;

import org.jspecify.annotations.NullMarked;
