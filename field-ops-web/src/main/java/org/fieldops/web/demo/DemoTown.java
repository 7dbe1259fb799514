package org.fieldops.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.fieldops.dispatch.Fix;
import org.fieldops.identity.People;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.web.ui.shell.DemoSimulator;

/**
 * Life in Musterstadt. Only in the demo profile; {@link HouseSettings#SIMULATOR} may start it
 * paused.
 */
@ApplicationScoped
public class DemoTown implements DemoSimulator {

  /** How often {@link #tick} is called. */
  static final int TICK_SECONDS = 4;

  private static final int MESSAGE_EVERY = 10;

  /** So that the channel is no empty room for whoever comes first. */
  private static final int FIRST_MESSAGES = 3;

  private static final int STATUS_EVERY = 19;
  private static final int PHOTO_EVERY = 53;
  private static final int FIRST_PHOTO = 8;
  private static final int MOST_PHOTOS = 100;
  private static final double METRES_PER_SECOND = 2.2;
  private static final GeoPoint MARKET = new GeoPoint(48.1371, 11.5754);
  private static final double SPREAD_DEGREES = 0.006;

  private final RandomGenerator chance = RandomGenerator.getDefault();
  private final Map<String, Walker> walkers = new LinkedHashMap<>();

  private People people;
  private DemoOfficer officer;
  private Clock clock;
  private volatile boolean paused = !HouseSettings.simulated();
  private long ticks;
  private int photos;
  private int messages;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DemoTown() {}

  @Inject
  public DemoTown(People people, DemoOfficer officer, Clock clock) {
    this.people = people;
    this.officer = officer;
    this.clock = clock;
  }

  @Override
  public boolean present() {
    return HouseSettings.demo();
  }

  @Override
  public boolean paused() {
    return paused;
  }

  @Override
  public void pause(boolean stop) {
    paused = stop;
  }

  /** A few seconds pass. */
  synchronized void tick() {
    List<Person> officers =
        DemoScript.USERNAMES.stream()
            .flatMap(name -> people.byUsername(name).stream())
            .filter(officer::onDuty)
            .toList();
    if (officers.isEmpty()) {
      return;
    }
    ticks++;
    officers.forEach(this::walk);
    Person one = officers.get(chance.nextInt(officers.size()));
    if (ticks <= FIRST_MESSAGES || ticks % MESSAGE_EVERY == 0) {
      // in a round, so that nobody repeats what was just said
      officer.say(one, DemoScript.MESSAGES.get(messages++ % DemoScript.MESSAGES.size()));
    }
    if (ticks % STATUS_EVERY == 0) {
      officer.status(one, any(DemoScript.STATUSES));
    }
    if (ticks % PHOTO_EVERY == FIRST_PHOTO && photos < MOST_PHOTOS) {
      photos++;
      byte[] picture = new DemoPicture(chance).draw();
      officer.photograph(one, picture, "OVERVIEW", any(DemoScript.NOTES), fix(walker(one)));
    }
  }

  private void walk(Person who) {
    Walker walker = walker(who);
    walker.walk(METRES_PER_SECOND * TICK_SECONDS * (0.7 + 0.6 * chance.nextDouble()));
    officer.moved(who, fix(walker));
  }

  private Fix fix(Walker walker) {
    return new Fix(
        clock.instant(),
        walker.place(),
        4 + chance.nextDouble() * 8,
        METRES_PER_SECOND,
        walker.heading());
  }

  private Walker walker(Person who) {
    return walkers.computeIfAbsent(
        who.username(), _ -> new Walker(Streets.MAP, somewhere(), chance));
  }

  private GeoPoint somewhere() {
    return new GeoPoint(
        MARKET.lat() + (chance.nextDouble() - 0.3) * SPREAD_DEGREES,
        MARKET.lon() + (chance.nextDouble() - 0.5) * 3 * SPREAD_DEGREES);
  }

  private <T> T any(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /** Read when first needed: outside of the demo never. */
  private static final class Streets {
    static final StreetMap MAP = StreetMap.read();
  }
}
