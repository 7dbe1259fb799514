/**
 * What every call of the API passes before anything reads it: sign-in still good, own origin, size,
 * rate. Works without the database.
 */
@NullMarked
package org.fieldops.web.rest.guard;

import org.jspecify.annotations.NullMarked;
