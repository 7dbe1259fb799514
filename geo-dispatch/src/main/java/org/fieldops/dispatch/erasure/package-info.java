/** What is erased on schedule. */
@NullMarked
package org.fieldops.dispatch.erasure;

import org.jspecify.annotations.NullMarked;
