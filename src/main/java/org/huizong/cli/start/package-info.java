/**
 * What every command needs before it does anything: its words, whose turn it is, the
 * office it opens, and what is said where one of these is wrong.
 */
@NullMarked
package org.huizong.cli.start;

import org.jspecify.annotations.NullMarked;
