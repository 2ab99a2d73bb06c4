/**
 * What is published, computed a second time from the raw cells: workbooks are read with
 * POI's own model, figures, ranks and statements follow the office's definitions as they
 * stand in the manual. Nothing here uses a class of the program, so that a mistake there
 * cannot hide here.
 */
@NullMarked
package org.huizong.recomputed;

import org.jspecify.annotations.NullMarked;
