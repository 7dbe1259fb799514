package org.fieldops.dispatch.watch.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.kernel.PersonId;

/** Where it is kept what lone work is begun with. */
public interface PresetRows {

  /** By their words. */
  List<WatchPreset> all(int limit);

  void keep(WatchPreset preset, PersonId by, Instant now);

  void remove(UUID id);
}
