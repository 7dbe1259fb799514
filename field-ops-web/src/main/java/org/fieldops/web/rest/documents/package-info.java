/** Documents of the office for the field: what devices get and say, and how far they are. */
@NullMarked
package org.fieldops.web.rest.documents;

import org.jspecify.annotations.NullMarked;
