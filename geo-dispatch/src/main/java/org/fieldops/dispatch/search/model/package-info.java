/** What somebody looks for, and where it stands in what was said. */
@NullMarked
package org.fieldops.dispatch.search.model;

import org.jspecify.annotations.NullMarked;
