/** Makes the channels of an election in one action, undoes, repeats and ends them. */
@NullMarked
package org.fieldops.dispatch.election.service;

import org.jspecify.annotations.NullMarked;
