/** Files of lines that spreadsheets save, read without trust. */
@NullMarked
package org.fieldops.dispatch.csv;

import org.jspecify.annotations.NullMarked;
