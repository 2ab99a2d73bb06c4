/**
 * The text of a declaration: YAML and CSV values with the places where they stand, and
 * the faults found in them.
 */
@NullMarked
package org.huizong.programme.yaml;

import org.jspecify.annotations.NullMarked;
