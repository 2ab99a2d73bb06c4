/**
 * The launcher that starts the program by, tried on a program that only says how it was
 * started.
 */
@NullMarked
package org.huizong.launcher;

import org.jspecify.annotations.NullMarked;
