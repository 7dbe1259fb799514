/**
 * The review desk: supervisors look at what the field photographed and decide on it. {@link
 * org.fieldops.web.ui.review.ReviewDesk} holds what is selected and what was decided and knows no
 * framework; the components beside it show it and pass on what the person does. What is shared with
 * the case pages (tags, moments, the dialog for a new case) lives here too; rules about evidence
 * belong to media-store.
 */
@NullMarked
package org.fieldops.web.ui.review;

import org.jspecify.annotations.NullMarked;
