/**
 * The demo's units and their running shift. Acts through the doors as a dispatcher would; a real
 * deployment starts empty.
 */
@NullMarked
package org.fieldops.dispatch.demo;

import org.jspecify.annotations.NullMarked;
