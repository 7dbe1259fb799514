/** Search over what was said. */
@NullMarked
package org.fieldops.web.rest.search;

import org.jspecify.annotations.NullMarked;
