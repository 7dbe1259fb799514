/** What a sick note is, and what is kept of it. */
@NullMarked
package org.fieldops.media.sick.model;

import org.jspecify.annotations.NullMarked;
