/**
 * Who has not reported, who was reminded, and the workbooks that go back.
 */
@NullMarked
package org.huizong.chase;

import org.jspecify.annotations.NullMarked;
