/**
 * What is done with evidence: announced by its officer, received from the queue, looked at and
 * decided on by supervisors. The only place for transactions on evidence.
 */
@NullMarked
package org.fieldops.media.evidence.service;

import org.jspecify.annotations.NullMarked;
