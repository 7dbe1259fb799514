/** What the caller typed and has not sent. */
@NullMarked
package org.fieldops.web.rest.draft;

import org.jspecify.annotations.NullMarked;
