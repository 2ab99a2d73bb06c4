/**
 * The month as the writers look things up in it: its words, what may be disclosed, what
 * it corrects, what a reader must be told.
 */
@NullMarked
package org.huizong.disseminate.month;

import org.jspecify.annotations.NullMarked;
