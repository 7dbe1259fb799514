/** Gathering, completing, signing and adding to the handover of a shift. */
@NullMarked
package org.fieldops.dispatch.handover.service;

import org.jspecify.annotations.NullMarked;
