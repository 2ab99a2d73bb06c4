/**
 * The database: H2 or PostgreSQL, its schema and migrations, connections for rules. The
 * classes that databases in use name stay here.
 */
@NullMarked
package org.huizong.store;

import org.jspecify.annotations.NullMarked;
