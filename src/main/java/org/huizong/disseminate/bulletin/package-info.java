/**
 * The bulletin (通报): what it says, and the document that is circulated.
 */
@NullMarked
package org.huizong.disseminate.bulletin;

import org.jspecify.annotations.NullMarked;
