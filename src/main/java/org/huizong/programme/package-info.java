/**
 * A statistical programme (报表制度) as it was declared: forms, columns, code lists, rules,
 * reports, policies. Complete and consistent by the time it stands here.
 */
@NullMarked
package org.huizong.programme;

import org.jspecify.annotations.NullMarked;
