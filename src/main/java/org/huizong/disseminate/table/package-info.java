/**
 * Tables for programs: CSV and SDMX.
 */
@NullMarked
package org.huizong.disseminate.table;

import org.jspecify.annotations.NullMarked;
