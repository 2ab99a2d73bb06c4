/**
 * Reads the rules of a declaration: each kind of check with its own keys, and the scenes
 * that are a rule's test.
 */
@NullMarked
package org.huizong.programme.rule;

import org.jspecify.annotations.NullMarked;
