/**
 * JDBC persistence: schema, staging, findings, values, vintages.
 */
@NullMarked
package org.huizong.store;

import org.jspecify.annotations.NullMarked;
