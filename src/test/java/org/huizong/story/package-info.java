/**
 * The whole program as its users meet it: an office folder, the command line in processes
 * of its own, and what is published.
 */
@NullMarked
package org.huizong.story;

import org.jspecify.annotations.NullMarked;
