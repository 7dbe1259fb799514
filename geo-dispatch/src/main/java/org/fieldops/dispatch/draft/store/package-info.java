/** Drafts in PostgreSQL. */
@NullMarked
package org.fieldops.dispatch.draft.store;

import org.jspecify.annotations.NullMarked;
