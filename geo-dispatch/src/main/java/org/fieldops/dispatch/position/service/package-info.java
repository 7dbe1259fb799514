/** Taking positions from units on duty, ranking units by distance, erasing on schedule. */
@NullMarked
package org.fieldops.dispatch.position.service;

import org.jspecify.annotations.NullMarked;
