/** Opening and finding case files. The only place for transactions on case files. */
@NullMarked
package org.fieldops.media.casefile.service;

import org.jspecify.annotations.NullMarked;
