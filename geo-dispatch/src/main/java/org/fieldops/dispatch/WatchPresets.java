package org.fieldops.dispatch;

import java.util.List;
import java.util.UUID;
import org.fieldops.kernel.Person;

/** What people who work alone choose from; dispatchers say what that is. */
public interface WatchPresets {

  /** So many are kept at most. */
  int MOST = 20;

  /** All of them, by their words. */
  List<WatchPreset> all();

  /**
   * Keeps one; again with the same id changes it.
   *
   * @throws org.fieldops.kernel.Refusal {@code PRESETS_FULL}; {@code MALFORMED} with the field that
   *     cannot be so
   */
  void keep(Person by, WatchPreset preset);

  /** It is there no longer; lone work that began with it goes on. Not there is fine. */
  void remove(Person by, UUID id);
}
