package org.fieldops.dispatch.backup.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Who asks for backup, and where the plan had them at that moment. */
@Embeddable
record Requester(
    UUID person,
    String personName,
    @Column(name = "unit_id") @Nullable UUID unit,
    @Nullable String unitName,
    @Column(name = "channel_id") @Nullable UUID channel) {

  static Requester of(NewBackupRequest asked) {
    UnitId unit = asked.unit();
    ChannelId channel = asked.channel();
    return new Requester(
        asked.person().value(),
        asked.personName(),
        unit == null ? null : unit.value(),
        asked.unitName(),
        channel == null ? null : channel.value());
  }

  boolean isOn(UnitId other) {
    return other.value().equals(unit);
  }
}
