/**
 * What came in: files, whose they are, their versions, and the originals kept for ever.
 */
@NullMarked
package org.huizong.inbox;

import org.jspecify.annotations.NullMarked;
