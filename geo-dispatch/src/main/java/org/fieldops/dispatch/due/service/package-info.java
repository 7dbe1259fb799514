/** The one due-list of the house: deadlines as rows, and the work that carries them out. */
@NullMarked
package org.fieldops.dispatch.due.service;

import org.jspecify.annotations.NullMarked;
