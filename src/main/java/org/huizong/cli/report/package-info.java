/**
 * What commands print, as text, CSV and JSON.
 */
@NullMarked
package org.huizong.cli.report;

import org.jspecify.annotations.NullMarked;
