package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.fieldops.dispatch.BackupView.Place;
import org.fieldops.dispatch.BackupView.Source;
import org.fieldops.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A {@link Place} in the row of a request. */
@Embeddable
record KeptPlace(
    double lat,
    double lon,
    @Column(name = "position_at") Instant at,
    @Column(name = "position_source") @Enumerated(EnumType.STRING) Source source) {

  static @Nullable KeptPlace of(@Nullable Place place) {
    return place == null
        ? null
        : new KeptPlace(place.point().lat(), place.point().lon(), place.at(), place.source());
  }

  Place place() {
    return new Place(new GeoPoint(lat, lon), at, source);
  }
}
