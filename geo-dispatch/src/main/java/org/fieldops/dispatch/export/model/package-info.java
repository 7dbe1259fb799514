/** The port to what is to be exported. */
@NullMarked
package org.fieldops.dispatch.export.model;

import org.jspecify.annotations.NullMarked;
