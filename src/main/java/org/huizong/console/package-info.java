/**
 * The job console: pages whose object is the return, and the same over HTTP as JSON.
 * Calls the services of {@code batch} and decides nothing. Every handler says which role
 * it {@link org.huizong.console.Needs needs}; one that does not say is refused to
 * everybody.
 */
@NullMarked
package org.huizong.console;

import org.jspecify.annotations.NullMarked;
