/**
 * The edges of the house and no business rule: device protocol, REST, Vaadin views, the officer's
 * web app.
 */
@NullMarked
package org.fieldops.web;

import org.jspecify.annotations.NullMarked;
