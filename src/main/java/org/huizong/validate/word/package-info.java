/**
 * How figures and sentences read in a message.
 */
@NullMarked
package org.huizong.validate.word;

import org.jspecify.annotations.NullMarked;
