package org.fieldops.web.ui.manage;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fieldops.dispatch.ChannelRule;
import org.fieldops.dispatch.ShiftView;
import org.fieldops.dispatch.Shifts;
import org.fieldops.dispatch.Units;
import org.fieldops.identity.Groups;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.setting.HouseSettings;

/** What a rule can name, as far as the person who makes it may see it. */
@Dependent
class RuleChoices {

  private static final int MOST_GROUPS = 500;
  private static final int DAYS = 3;

  @Inject private Groups groups;
  @Inject private Units units;
  @Inject private Shifts shifts;

  List<RuleForm.Subject> of(Person by, ChannelRule.Kind kind) {
    return switch (kind) {
      case GROUP ->
          groups.open(by)
              ? groups.find(by, "", MOST_GROUPS).stream()
                  .map(group -> new RuleForm.Subject(group.id().toString(), group.name()))
                  .toList()
              : List.of();
      case ROLE ->
          Arrays.stream(Role.values())
              .map(role ->
                  new RuleForm.Subject(
                      role.name(), UI.getCurrent().getTranslation("manage.of." + role)))
              .toList();
      case UNIT -> by.is(Role.DISPATCHER) ? unitsOf(by) : List.of();
      case SHIFT -> by.is(Role.DISPATCHER) ? shiftsOf(by) : List.of();
    };
  }

  private List<RuleForm.Subject> unitsOf(Person by) {
    return units.all(by).stream()
        .map(unit -> new RuleForm.Subject(unit.id().toString(), unit.name()))
        .toList();
  }

  /** Those of today and the next days that are published. */
  private List<RuleForm.Subject> shiftsOf(Person by) {
    LocalDate today = LocalDate.now(HouseSettings.ZONE.get());
    return Stream.iterate(today, day -> day.plusDays(1))
        .limit(DAYS)
        .flatMap(day -> shifts.day(by, day).stream())
        .filter(ShiftView::published)
        .map(shift -> new RuleForm.Subject(shift.id().toString(), shift.name() + " " + shift.day()))
        .toList();
  }
}
