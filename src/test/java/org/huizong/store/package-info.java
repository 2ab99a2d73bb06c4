/**
 * Tests of the stores on a database in memory.
 */
@NullMarked
package org.huizong.store;

import org.jspecify.annotations.NullMarked;
