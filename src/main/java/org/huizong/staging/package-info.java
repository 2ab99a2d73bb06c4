/**
 * The rows and figures of a month between reading and publishing. Owns the SQL of every
 * staging table.
 */
@NullMarked
package org.huizong.staging;

import org.jspecify.annotations.NullMarked;
