/**
 * Reads the forms of a declaration, their columns and the code lists that they use.
 */
@NullMarked
package org.huizong.programme.form;

import org.jspecify.annotations.NullMarked;
