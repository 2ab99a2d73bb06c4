/**
 * The sheets of the consolidated workbook, each kind of report a writer of its own.
 */
@NullMarked
package org.huizong.disseminate.workbook;

import org.jspecify.annotations.NullMarked;
