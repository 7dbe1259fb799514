/**
 * The door to geo-dispatch: where and when. Ports, commands and views; everything below is private.
 */
@NullMarked
package org.fieldops.dispatch;

import org.jspecify.annotations.NullMarked;
