/** The devices of a person. */
@NullMarked
package org.fieldops.identity.device.service;

import org.jspecify.annotations.NullMarked;
