/** Calling for help, answering, asking further units, closing. */
@NullMarked
package org.fieldops.dispatch.backup.service;

import org.jspecify.annotations.NullMarked;
