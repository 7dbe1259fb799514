/** Planning and publishing shifts; who is on duty when; handing over. */
@NullMarked
package org.fieldops.dispatch.shift.service;

import org.jspecify.annotations.NullMarked;
