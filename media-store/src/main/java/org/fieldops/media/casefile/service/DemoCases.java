package org.fieldops.media.casefile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.migration.SchemasReady;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.MediaSettings;

/** A few invented cases in Musterstadt, so that the demo's photos have somewhere to go. */
@ApplicationScoped
class DemoCases {

  private static final List<Demo> CASES =
      List.of(
          new Demo("OWI", "Ringstraße 14, Parken im absoluten Haltverbot, MU-ST 123"),
          new Demo("OWI", "Marktplatz, Parken auf dem Gehweg mit Behinderung"),
          new Demo("OWI", "Uferweg 3, Parken vor Feuerwehrzufahrt"),
          new Demo("ORD", "Bahnhofsvorplatz, abgestellte E-Roller"),
          new Demo("ORD", "Stadtpark, nächtliche Ruhestörung"));

  private record Demo(String kind, String title) {}

  private CaseFiles cases;
  private MediaSettings settings;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoCases() {}

  @Inject
  DemoCases(CaseFiles cases, MediaSettings settings) {
    this.cases = cases;
    this.settings = settings;
  }

  /** Opens them; each has a fixed id, so that the next start opens none again. */
  void open(@Observes SchemasReady ready) {
    if (!settings.demo()) {
      return;
    }
    Person office =
        new Person(
            new PersonId(new UUID(0, 1)), "demo", "Innendienst Demo", Set.of(Role.SUPERVISOR));
    for (int i = 0; i < CASES.size(); i++) {
      CaseFileId id = new CaseFileId(new UUID(0x0000000000007000L, 0x8000000000000001L + i));
      cases.open(office, id, CASES.get(i).kind(), CASES.get(i).title());
    }
  }
}
