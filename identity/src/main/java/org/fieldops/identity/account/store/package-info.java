/** People in PostgreSQL, and the realm's directory over its REST interface. */
@NullMarked
package org.fieldops.identity.account.store;

import org.jspecify.annotations.NullMarked;
