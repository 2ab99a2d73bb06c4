/**
 * Who is told how months go, by which channel.
 */
@NullMarked
package org.huizong.notify;

import org.jspecify.annotations.NullMarked;
