/**
 * How desks stay true without being asked: the one mechanism that carries committed feed entries,
 * moving units and the state of the store to open pages, and the base of every desk.
 */
@NullMarked
package org.fieldops.web.ui.shell.live;

import org.jspecify.annotations.NullMarked;
