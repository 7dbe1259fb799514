/**
 * Tests of the local stack that need no server: codes, ports, the realm's files, the start script.
 */
@NullMarked
package org.fieldops.stack;

import org.jspecify.annotations.NullMarked;
