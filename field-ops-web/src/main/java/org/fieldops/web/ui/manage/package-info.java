/** The desk on which channels and groups are made, and where it is said who is in them. */
@NullMarked
package org.fieldops.web.ui.manage;

import org.jspecify.annotations.NullMarked;
