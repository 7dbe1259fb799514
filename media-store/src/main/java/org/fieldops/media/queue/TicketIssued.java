package org.fieldops.media.queue;

/** A CDI event: there is something to drain. */
record TicketIssued() {}
