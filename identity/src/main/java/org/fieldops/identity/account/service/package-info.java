/** Sign-ins, and keeping the directory of people in step with the realm. */
@NullMarked
package org.fieldops.identity.account.service;

import org.jspecify.annotations.NullMarked;
