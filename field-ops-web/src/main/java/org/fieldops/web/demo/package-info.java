/**
 * The demo's simulator: units that walk the streets of Musterstadt, a message, a status and a
 * picture now and then. It acts through the doors as a person's device would, never past them, and
 * only in the demo profile.
 */
@NullMarked
package org.fieldops.web.demo;

import org.jspecify.annotations.NullMarked;
