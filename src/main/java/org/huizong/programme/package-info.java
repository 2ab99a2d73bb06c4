/**
 * Reads a declared statistical programme (报表制度) from a folder under {@code jobs/} into a
 * {@link org.huizong.programme.StatisticalProgramme}, reporting every fault at once with
 * file and line.
 */
@NullMarked
package org.huizong.programme;

import org.jspecify.annotations.NullMarked;
