/**
 * Staged rows as rules ask for them: those of the month, of others on its units, and what
 * they add up to.
 */
@NullMarked
package org.huizong.validate.stage;

import org.jspecify.annotations.NullMarked;
