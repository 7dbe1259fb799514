/** Planning weeks: reading, changing, copying, undoing, publishing. */
@NullMarked
package org.fieldops.dispatch.plan.service;

import org.jspecify.annotations.NullMarked;
