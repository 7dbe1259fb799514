/** When a device of a person was last heard of. */
@NullMarked
package org.fieldops.identity.contact.service;

import org.jspecify.annotations.NullMarked;
