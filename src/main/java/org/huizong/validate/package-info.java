/**
 * GSBPM 5.3, 5.4: staged rows and rules go in; findings come out.
 */
@NullMarked
package org.huizong.validate;

import org.jspecify.annotations.NullMarked;
