/**
 * What was received of a return: its files, rows and cells, and in what its versions
 * differ.
 */
@NullMarked
package org.huizong.statistics.received;

import org.jspecify.annotations.NullMarked;
