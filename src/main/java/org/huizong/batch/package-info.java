/**
 * The month-end as a Spring Batch job: wiring, partitioning, recovery.
 */
@NullMarked
package org.huizong.batch;

import org.jspecify.annotations.NullMarked;
