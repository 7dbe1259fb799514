package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who of the dispatchers saw the request first, and when. */
@Embeddable
record Sighting(
    @Column(name = "seen_by_name") String personName, @Column(name = "seen_at") Instant at) {}
