/** The port to where drafts are kept. */
@NullMarked
package org.fieldops.dispatch.draft.model;

import org.jspecify.annotations.NullMarked;
