/** Search over what was said. */
@NullMarked
package org.fieldops.dispatch.search.service;

import org.jspecify.annotations.NullMarked;
