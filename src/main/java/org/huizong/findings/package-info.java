/**
 * Findings of a month and what people say to them; units left out; waivers and the second
 * person.
 */
@NullMarked
package org.huizong.findings;

import org.jspecify.annotations.NullMarked;
