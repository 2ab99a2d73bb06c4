/**
 * Who gets into the console, and what is asked of every request before anything else.
 * Every handler says which role it {@link org.huizong.console.door.Needs needs}; one that
 * does not say is refused to everybody.
 */
@NullMarked
package org.huizong.console.door;

import org.jspecify.annotations.NullMarked;
