/** The backup request: its states, the units asked, and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.backup.model;

import org.jspecify.annotations.NullMarked;
