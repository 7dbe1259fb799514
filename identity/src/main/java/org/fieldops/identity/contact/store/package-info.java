/** Contacts in PostgreSQL. */
@NullMarked
package org.fieldops.identity.contact.store;

import org.jspecify.annotations.NullMarked;
