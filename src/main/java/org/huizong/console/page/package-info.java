/**
 * The job console's pages, whose object is the return. They call the services of the
 * rooms below and decide nothing.
 */
@NullMarked
package org.huizong.console.page;

import org.jspecify.annotations.NullMarked;
