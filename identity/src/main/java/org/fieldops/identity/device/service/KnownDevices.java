package org.fieldops.identity.device.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.Contacts;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.identity.HeldEntries;
import org.fieldops.identity.SignIns;
import org.fieldops.identity.SignedOut;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.StoreFaults;

/** Devices, with what was noted a moment ago in memory, so that a call costs no statement. */
@ApplicationScoped
public class KnownDevices implements Devices, HeldEntries {

  private static final Logger LOG = Logger.getLogger(KnownDevices.class.getName());
  private static final Duration SELDOM = Duration.ofMinutes(1);

  /** As the realm has it: a shift, and half of one without a sign of life. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final Duration LONGEST_SILENCE = Duration.ofHours(6);
  private static final Duration REMEMBERED = Duration.ofDays(7);
  private static final int MOST_LISTED = 50;
  private static final int MOST_HOLDING = 200;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_REMEMBERED = 20_000;

  private DeviceRows rows;
  private DeviceAdmission admission;
  private SignIns signIns;
  private Contacts contacts;
  private Clock clock;
  private final Map<String, Noted> noted = new ConcurrentHashMap<>();

  private record Noted(UUID device, Instant at) {}

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  KnownDevices() {}

  @Inject
  public KnownDevices(
      DeviceRows rows, DeviceAdmission admission, SignIns signIns, Contacts contacts, Clock clock) {
    this.rows = rows;
    this.admission = admission;
    this.signIns = signIns;
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public boolean contact(PersonId person, DeviceContact contact) {
    Instant now = clock.instant();
    Noted last = noted.get(contact.session());
    if (last != null
        && last.device().equals(contact.device())
        && last.at().plus(SELDOM).isAfter(now)) {
      return true;
    }
    try {
      if (!admission.letIn(person, contact, now, alive(now))) {
        return false;
      }
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      LOG.log(Level.FINE, "A device is noted later", e);
      return true;
    }
    remember(contact, now);
    return true;
  }

  private void remember(DeviceContact contact, Instant now) {
    if (noted.size() >= MOST_REMEMBERED) {
      noted.values().removeIf(each -> each.at().plus(SELDOM).isBefore(now));
    }
    noted.put(contact.session(), new Noted(contact.device(), now));
  }

  @Override
  @Transactional
  public List<DeviceView> of(PersonId person) {
    return rows.of(person, alive(clock.instant()), MOST_LISTED);
  }

  @Override
  @Transactional
  public Map<PersonId, List<DeviceView>> holding(Collection<PersonId> people) {
    Instant now = clock.instant();
    return people.isEmpty()
        ? Map.of()
        : rows.holding(people, now.minus(REMEMBERED), alive(now), MOST_HOLDING);
  }

  @Override
  @Transactional
  public void rename(PersonId person, UUID device, String name) {
    if (!rows.rename(person, device, PlainText.required("name", name, LONGEST_NAME))) {
      throw new Refusal(Problem.NOT_FOUND);
    }
  }

  @Override
  @Transactional
  public void signOut(PersonId person, UUID device) {
    DeviceView found =
        of(person).stream()
            .filter(each -> each.id().equals(device))
            .findFirst()
            .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    if (found.signedIn()) {
      signIns.end(found.session());
    }
  }

  /**
   * However it came about: the device makes room for another, and whoever has none left is signed
   * out.
   */
  void ended(@Observes SignedOut event) {
    noted.remove(event.session());
    try {
      Instant now = clock.instant();
      rows.end(event.session(), now, alive(now)).ifPresent(contacts::signedOut);
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      LOG.log(Level.FINE, "A device counts until its session is over", e);
    }
  }

  private static DeviceRows.Alive alive(Instant now) {
    return new DeviceRows.Alive(now.minus(LONGEST), now.minus(LONGEST_SILENCE));
  }
}
