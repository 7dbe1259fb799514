/** What people take away of channels. */
@NullMarked
package org.fieldops.web.rest.export;

import org.jspecify.annotations.NullMarked;
