/** Channels that people make, and who is in them by hand or by rule. */
@NullMarked
package org.fieldops.dispatch.membership.service;

import org.jspecify.annotations.NullMarked;
