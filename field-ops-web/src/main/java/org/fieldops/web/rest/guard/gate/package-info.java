/**
 * What stands ahead of the servlets and of the sign-in, on the threads that only move bytes: nobody
 * who is slow, unknown or too many gets as far as a worker thread. Nothing here may block.
 */
@NullMarked
package org.fieldops.web.rest.guard.gate;

import org.jspecify.annotations.NullMarked;
