/** Changes of published duties, and who has confirmed them. */
@NullMarked
package org.fieldops.dispatch.change.service;

import org.jspecify.annotations.NullMarked;
