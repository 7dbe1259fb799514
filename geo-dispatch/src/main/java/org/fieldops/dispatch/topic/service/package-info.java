/** Which topics of the feed a person may read, and from where on. */
@NullMarked
package org.fieldops.dispatch.topic.service;

import org.jspecify.annotations.NullMarked;
