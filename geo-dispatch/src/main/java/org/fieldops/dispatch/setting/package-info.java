/** What a deployment may set: read once, handed out as typed records. */
@NullMarked
package org.fieldops.dispatch.setting;

import org.jspecify.annotations.NullMarked;
