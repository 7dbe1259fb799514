/**
 * The rules of the house, executed: who may look at whom, what belongs where, how things are named
 * and how long they get.
 */
@NullMarked
package org.fieldops.it.architecture;

import org.jspecify.annotations.NullMarked;
