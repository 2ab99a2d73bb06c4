/**
 * People and programs, what each may do, and how they prove who they are.
 */
@NullMarked
package org.huizong.people;

import org.jspecify.annotations.NullMarked;
