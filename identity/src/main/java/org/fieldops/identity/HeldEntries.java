package org.fieldops.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldops.kernel.PersonId;

/** What devices said last that they hold and nowhere else is. */
public interface HeldEntries {

  /**
   * Devices of these people that hold such entries and were heard within a week; at most 200. Who
   * has none is not there.
   */
  Map<PersonId, List<DeviceView>> holding(Collection<PersonId> people);
}
