/**
 * Who may do what, all of it: {@code access-table.md} names every endpoint, socket and view, and
 * says for every role, and for whose thing it is, what the answer is. The tests here read the
 * endpoints out of the compiled code, so that none can be missing from the table, and ask the
 * running stack each question.
 */
@NullMarked
package org.fieldops.it.access;

import org.jspecify.annotations.NullMarked;
