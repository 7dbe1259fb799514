/** A set of channels for an election, and the port to where it is kept. */
@NullMarked
package org.fieldops.dispatch.election.model;

import org.jspecify.annotations.NullMarked;
