/**
 * More people than the demo has: 75, 320 or 7,000 of them, made in the database and signed in with
 * tokens of the realm's own key, for measurements and proofs.
 */
@NullMarked
package org.fieldops.it.town;

import org.jspecify.annotations.NullMarked;
