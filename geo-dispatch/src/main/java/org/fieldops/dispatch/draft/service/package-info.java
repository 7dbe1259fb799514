/** What people typed and have not sent follows them to their other devices. */
@NullMarked
package org.fieldops.dispatch.draft.service;

import org.jspecify.annotations.NullMarked;
