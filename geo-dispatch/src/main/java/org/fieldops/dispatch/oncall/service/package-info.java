/** Planning who is on call, taking over, whom an escalation asks, and drills. */
@NullMarked
package org.fieldops.dispatch.oncall.service;

import org.jspecify.annotations.NullMarked;
