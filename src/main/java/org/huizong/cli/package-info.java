/**
 * The command line face.
 */
@NullMarked
package org.huizong.cli;

import org.jspecify.annotations.NullMarked;
