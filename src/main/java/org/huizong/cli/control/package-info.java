/**
 * The channel by which one process gives commands to another that has the database open.
 */
@NullMarked
package org.huizong.cli.control;

import org.jspecify.annotations.NullMarked;
