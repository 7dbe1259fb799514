package org.fieldops.web.ui.plan;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.fieldops.dispatch.DutyChanges;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.Rotations;
import org.fieldops.dispatch.Staffing;
import org.fieldops.dispatch.Swaps;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.WatchPresets;
import org.fieldops.dispatch.Wishes;

/** The rooms that the desk of the weeks asks. */
@Dependent
public class PlanDoors {

  final Plans plans;
  final Units units;
  final Staffing staffing;
  final Rotations rotations;
  final Swaps swaps;
  final Wishes wishes;
  final DutyChanges changes;
  final WatchPresets presets;

  @Inject
  public PlanDoors(
      Plans plans,
      Units units,
      Staffing staffing,
      Rotations rotations,
      Swaps swaps,
      Wishes wishes,
      DutyChanges changes,
      WatchPresets presets) {
    this.plans = plans;
    this.units = units;
    this.staffing = staffing;
    this.rotations = rotations;
    this.swaps = swaps;
    this.wishes = wishes;
    this.changes = changes;
    this.presets = presets;
  }
}
