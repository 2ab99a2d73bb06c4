/**
 * The month-end as a Spring Batch job: its steps, their order, launching, stopping and
 * recovery. The one room that knows Spring Batch.
 */
@NullMarked
package org.huizong.monthend;

import org.jspecify.annotations.NullMarked;
