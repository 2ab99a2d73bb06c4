/**
 * What every room of the office needs: its programmes and months, its home folder,
 * refusals in words, hashes, secrets, clocks.
 */
@NullMarked
package org.huizong.office;

import org.jspecify.annotations.NullMarked;
