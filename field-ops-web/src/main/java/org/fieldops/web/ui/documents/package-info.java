/** The desk of documents for the field: sent, followed to each device, replaced, withdrawn. */
@NullMarked
package org.fieldops.web.ui.documents;

import org.jspecify.annotations.NullMarked;
