/** Which browsers of a person may be woken, and whom that reaches. */
@NullMarked
package org.fieldops.identity.push.service;

import org.jspecify.annotations.NullMarked;
