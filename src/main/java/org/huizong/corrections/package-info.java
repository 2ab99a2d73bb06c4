/**
 * Corrections by the office, and what a vintage corrects in the one before.
 */
@NullMarked
package org.huizong.corrections;

import org.jspecify.annotations.NullMarked;
