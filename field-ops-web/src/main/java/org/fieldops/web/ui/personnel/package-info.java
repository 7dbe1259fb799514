/** The desk of the personnel office: who is ill, the photo of the certificate, done. */
@NullMarked
package org.fieldops.web.ui.personnel;

import org.jspecify.annotations.NullMarked;
