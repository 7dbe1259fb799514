/** Hooks: who makes them, what comes in by them, and what is told to whom. */
@NullMarked
package org.fieldops.dispatch.hook.service;

import org.jspecify.annotations.NullMarked;
