/** Whom one may write to. */
@NullMarked
package org.fieldops.web.rest.people;

import org.jspecify.annotations.NullMarked;
