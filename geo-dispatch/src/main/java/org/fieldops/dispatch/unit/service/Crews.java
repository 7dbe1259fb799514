package org.fieldops.dispatch.unit.service;

import java.util.List;
import java.util.Map;
import org.fieldops.kernel.UnitId;

/** Who is on the units now; brought by the feature that plans shifts. */
public interface Crews {

  /** Names of the crews of the running shift; unmanned units are left out. */
  Map<UnitId, List<String>> now();
}
