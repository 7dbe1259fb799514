package org.fieldops.dispatch.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.fieldops.dispatch.backup.model.BackupRules;
import org.fieldops.dispatch.hook.store.HookCallRules;
import org.fieldops.dispatch.order.service.OrderRules;
import org.fieldops.dispatch.position.model.PlaceRules;
import org.fieldops.dispatch.shift.model.ShiftTimes;
import org.fieldops.dispatch.unit.model.StatusSet;
import org.fieldops.kernel.setting.HouseSettings;

/** Hands out what is set as the rules that the features go by. */
@ApplicationScoped
class DispatchRules {

  @Produces
  ShiftTimes shiftTimes() {
    ShiftTimes usual = HouseSettings.demo() ? ShiftTimes.DEMO : ShiftTimes.USUAL;
    return new ShiftTimes(
        HouseSettings.ZONE.get(),
        DispatchSettings.EARLY_FROM.given().orElse(usual.earlyFrom()),
        DispatchSettings.EARLY_UNTIL.given().orElse(usual.earlyUntil()),
        DispatchSettings.LATE_FROM.given().orElse(usual.lateFrom()),
        DispatchSettings.LATE_UNTIL.given().orElse(usual.lateUntil()),
        DispatchSettings.PLACE.get());
  }

  @Produces
  StatusSet statusSet() {
    return StatusSet.FMS;
  }

  @Produces
  PlaceRules placeRules() {
    PlaceRules usual = HouseSettings.demo() ? PlaceRules.DEMO : PlaceRules.ANYWHERE;
    return DispatchSettings.SERVICE_AREA.given().map(PlaceRules::within).orElse(usual);
  }

  @Produces
  OrderRules orderRules() {
    return new OrderRules(DispatchSettings.ORDER_MINUTE.get());
  }

  @Produces
  HookCallRules hookCallRules() {
    return new HookCallRules(DispatchSettings.HOOK_HOSTS.given().orElse(""), HouseSettings.demo());
  }

  @Produces
  BackupRules backupRules() {
    return BackupRules.USUAL;
  }
}
