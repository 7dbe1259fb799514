/**
 * The Flow route that hosts the officer's app; the app itself is TypeScript under {@code
 * frontend/officer}.
 */
@NullMarked
package org.fieldops.web.ui.officer;

import org.jspecify.annotations.NullMarked;
