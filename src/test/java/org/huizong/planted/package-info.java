/**
 * Errors of every kind planted into good returns, one at a time: each is found, at its
 * cell, by its rule, and nothing else is.
 */
@NullMarked
package org.huizong.planted;

import org.jspecify.annotations.NullMarked;
