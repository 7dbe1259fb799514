/** What becomes of a message after it was said: edits, withdrawal, quick answers, pins. */
@NullMarked
package org.fieldops.dispatch.message.service;

import org.jspecify.annotations.NullMarked;
