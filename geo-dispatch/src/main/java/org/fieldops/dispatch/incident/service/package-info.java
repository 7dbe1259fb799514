/**
 * A channel for those involved in a backup request, for as long as it lasts and some hours more.
 */
@NullMarked
package org.fieldops.dispatch.incident.service;

import org.jspecify.annotations.NullMarked;
