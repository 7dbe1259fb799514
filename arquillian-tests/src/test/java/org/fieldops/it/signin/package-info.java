/**
 * The rules of sign-in, asked of the real Keycloak and the real application over plain HTTP: what
 * gets in, what does not, what locks, and what a signed-out token is still good for. Everybody here
 * is made for one test and gone after it, since a lock or a lost session would hit other tests.
 */
@NullMarked
package org.fieldops.it.signin;

import org.jspecify.annotations.NullMarked;
