/**
 * A channel on paper: PDF/A-2a, made of a document tree and never of markup that somebody wrote.
 */
@NullMarked
package org.fieldops.web.rest.export.paper;

import org.jspecify.annotations.NullMarked;
