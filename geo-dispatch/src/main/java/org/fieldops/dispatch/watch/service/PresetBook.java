package org.fieldops.dispatch.watch.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.dispatch.WatchPresets;
import org.fieldops.dispatch.watch.model.PresetRows;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.Role;

/** What lone work is begun with. */
@ApplicationScoped
public class PresetBook implements WatchPresets {

  private static final int LONGEST = 60;
  private static final int MOST_AROUND = 30;

  private PresetRows rows;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  PresetBook() {}

  @Inject
  public PresetBook(PresetRows rows, AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<WatchPreset> all() {
    return rows.all(MOST);
  }

  @Override
  @Transactional
  public void keep(Person by, WatchPreset preset) {
    by.require(Role.DISPATCHER);
    String purpose = PlainText.required("purpose", preset.purpose(), LONGEST);
    check("minutes", preset.minutes() >= 1 && preset.minutes() <= WatchKeeping.MOST_MINUTES);
    check("warning", isAround(preset.warning()) && preset.warning() < preset.minutes());
    check("grace", isAround(preset.grace()));
    List<WatchPreset> there = rows.all(MOST);
    if (there.size() == MOST && there.stream().noneMatch(each -> each.id().equals(preset.id()))) {
      throw new Refusal(Problem.PRESETS_FULL);
    }
    rows.keep(
        new WatchPreset(preset.id(), purpose, preset.minutes(), preset.warning(), preset.grace()),
        by.id(),
        clock.instant());
    trail.record(by, "preset.kept", preset.id().toString(), purpose);
  }

  private static boolean isAround(int minutes) {
    return minutes >= 0 && minutes <= MOST_AROUND;
  }

  private static void check(String field, boolean right) {
    if (!right) {
      throw new Refusal(Problem.MALFORMED, field);
    }
  }

  @Override
  @Transactional
  public void remove(Person by, UUID id) {
    by.require(Role.DISPATCHER);
    rows.remove(id);
    trail.record(by, "preset.removed", id.toString(), "");
  }
}
