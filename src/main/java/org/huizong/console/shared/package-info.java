/**
 * What the console's pages and its API both show, and the words of it.
 */
@NullMarked
package org.huizong.console.shared;

import org.jspecify.annotations.NullMarked;
