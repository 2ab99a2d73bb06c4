/**
 * What the benchmark works on: made-up returns of a city or a province, and the office
 * that receives them.
 */
@NullMarked
package org.huizong.bench;

import org.jspecify.annotations.NullMarked;
