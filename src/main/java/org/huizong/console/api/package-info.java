/**
 * The job console over HTTP as JSON, with the document that describes it.
 */
@NullMarked
package org.huizong.console.api;

import org.jspecify.annotations.NullMarked;
