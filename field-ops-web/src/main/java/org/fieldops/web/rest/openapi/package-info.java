/** The formal description of the API; a test holds it to the resources there are. */
@NullMarked
package org.fieldops.web.rest.openapi;

import org.jspecify.annotations.NullMarked;
