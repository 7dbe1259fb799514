/** Groups of people: who may make and change them, and what is told of it. */
@NullMarked
package org.fieldops.identity.group.service;

import org.jspecify.annotations.NullMarked;
