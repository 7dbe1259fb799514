/**
 * The edge of the sign-in: what a browser meets between Keycloak and its page. Who a person is and
 * what they may do is not decided here.
 */
@NullMarked
package org.fieldops.web.signin;

import org.jspecify.annotations.NullMarked;
