@NullMarked
package org.huizong.batch;

import org.jspecify.annotations.NullMarked;
