package org.fieldops.identity.device.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fieldops.identity.Contacts;
import org.fieldops.identity.DeviceContact;
import org.fieldops.identity.DeviceKind;
import org.fieldops.identity.DeviceView;
import org.fieldops.identity.Devices;
import org.fieldops.identity.SignIns;
import org.fieldops.identity.SignedOut;
import org.fieldops.identity.device.store.PostgresDevices;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.store.Sql;
import org.fieldops.kernel.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten devices of a person, and no more. */
class KnownDevicesTest {

  private Instant now = Instant.parse("2026-11-28T12:00:00Z");
  private final InstantSource hand = () -> now;
  private final Clock clock = hand.withZone(ZoneOffset.UTC);
  private final List<String> ended = new ArrayList<>();
  private final List<PersonId> signedOut = new ArrayList<>();
  private final KnownDevices devices = over(TestDatabase.migrated());
  private final PersonId person = new PersonId(Ids.next());

  private KnownDevices over(DataSource database) {
    SignIns signIns =
        (SignIns)
            Proxy.newProxyInstance(
                SignIns.class.getClassLoader(),
                new Class<?>[] {SignIns.class},
                (proxy, method, arguments) -> ended.add((String) arguments[0]));
    Contacts contacts =
        (Contacts)
            Proxy.newProxyInstance(
                Contacts.class.getClassLoader(),
                new Class<?>[] {Contacts.class},
                (proxy, method, arguments) -> signedOut.add((PersonId) arguments[0]));
    PostgresDevices rows = new PostgresDevices(new Sql(database));
    return new KnownDevices(rows, new DeviceAdmission(rows), signIns, contacts, clock);
  }

  @Test
  void tenAreLetInAndTheEleventhOnceOneIsSignedOut() {
    List<DeviceContact> ten = ten();
    DeviceContact eleventh = device();
    assertFalse(devices.contact(person, eleventh));
    assertEquals(Devices.MOST, devices.of(person).size());
    devices.signOut(person, ten.getFirst().device());
    assertEquals(List.of(ten.getFirst().session()), ended);
    devices.ended(new SignedOut(ended.getFirst()));
    assertTrue(devices.contact(person, eleventh));
    assertFalse(devices.contact(person, with(ten.getFirst(), "again-" + Ids.next())));
    assertTrue(devices.contact(new PersonId(Ids.next()), ten.getFirst()));
  }

  @Test
  void aPersonIsSignedOutWithTheLastOfTheirDevices() {
    DeviceContact phone = device();
    DeviceContact desk = device();
    devices.contact(person, phone);
    devices.contact(person, desk);
    devices.ended(new SignedOut(phone.session()));
    devices.ended(new SignedOut("of nobody-" + Ids.next()));
    assertEquals(List.of(), signedOut);
    devices.ended(new SignedOut(desk.session()));
    devices.ended(new SignedOut(desk.session()));
    assertEquals(List.of(person), signedOut);
  }

  @Test
  void aDeviceThatSignsInAnewIsStillOne() {
    List<DeviceContact> ten = ten();
    assertTrue(devices.contact(person, with(ten.getFirst(), "another-" + Ids.next())));
    assertEquals(Devices.MOST, signedIn());
  }

  @Test
  void aSessionIsOneDeviceWhateverItCallsItself() {
    DeviceContact one = device();
    for (int i = 0; i < 20; i++) {
      assertTrue(
          devices.contact(
              person, new DeviceContact(Ids.next(), one.session(), DeviceKind.DESK, null)));
    }
    assertEquals(1, signedIn());
  }

  @Test
  void whatWasSilentForSixHoursOrIsTwelveOldFreesItsPlace() {
    ten();
    pass(Duration.ofHours(5));
    assertFalse(devices.contact(person, device()));
    pass(Duration.ofHours(1).plusSeconds(1));
    assertTrue(devices.contact(person, device()));
    assertEquals(1, signedIn());
  }

  @Test
  void aContactIsNotedAtMostOnceAMinute() {
    DeviceContact one = device();
    Instant first = now;
    devices.contact(person, one);
    pass(Duration.ofSeconds(59));
    devices.contact(person, unsent(one, 3));
    assertEquals(first, only().lastContact());
    assertEquals(0, only().unsent());
    pass(Duration.ofSeconds(2));
    devices.contact(person, unsent(one, 3));
    assertEquals(now, only().lastContact());
    assertEquals(3, only().unsent());
    pass(Duration.ofSeconds(61));
    devices.contact(person, one);
    assertEquals(3, only().unsent());
  }

  @Test
  void aPersonNamesTheirOwnDevicesOnly() {
    DeviceContact one = device();
    devices.contact(person, one);
    devices.rename(person, one.device(), " Dienst-Handy 23 ");
    assertEquals("Dienst-Handy 23", only().name());
    PersonId other = new PersonId(Ids.next());
    refused(Problem.NOT_FOUND, () -> devices.rename(other, one.device(), "Meins"));
    refused(Problem.NOT_FOUND, () -> devices.signOut(other, one.device()));
    refused(Problem.FIELD_MISSING, () -> devices.rename(person, one.device(), " "));
    refused(Problem.TEXT_TOO_LONG, () -> devices.rename(person, one.device(), "x".repeat(61)));
    assertEquals(List.of(), ended);
  }

  @Test
  void withTheDatabaseAwayEverybodyGoesOn() {
    DataSource away =
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  throw new SQLException("away", "08001");
                });
    KnownDevices blind = over(away);
    assertTrue(blind.contact(person, device()));
    blind.ended(new SignedOut("s"));
  }

  @Test
  void ofDevicesLongGoneFiftyAreRemembered() {
    for (int i = 0; i < 60; i++) {
      devices.contact(person, device());
      pass(Duration.ofHours(7));
    }
    assertEquals(50, devices.of(person).size());
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1'",
    "PHONE, 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140.0 Mobile Safari/537.36'",
    "TABLET, 'Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/140.0 Safari/537.36'",
    "TABLET, 'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) Safari/604.1'",
    "DESK, 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36'",
    "PROGRAM, curl/8.5",
    "PROGRAM,"
  })
  void itsKindIsWhatTheBrowserSays(DeviceKind kind, @Nullable String agent) {
    assertEquals(kind, DeviceKind.of(agent));
  }

  private List<DeviceContact> ten() {
    List<DeviceContact> ten = new ArrayList<>();
    for (int i = 0; i < Devices.MOST; i++) {
      ten.add(device());
      assertTrue(devices.contact(person, ten.getLast()));
    }
    return ten;
  }

  private static DeviceContact device() {
    UUID id = Ids.next();
    return new DeviceContact(id, "s-" + id, DeviceKind.PHONE, null);
  }

  private static DeviceContact with(DeviceContact device, String session) {
    return new DeviceContact(device.device(), session, device.kind(), null);
  }

  private static DeviceContact unsent(DeviceContact device, int count) {
    return new DeviceContact(device.device(), device.session(), device.kind(), count);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private long signedIn() {
    return devices.of(person).stream().filter(DeviceView::signedIn).count();
  }

  private DeviceView only() {
    assertEquals(1, devices.of(person).size());
    return devices.of(person).getFirst();
  }

  private static void refused(Problem problem, Runnable attempt) {
    assertEquals(problem, assertThrows(Refusal.class, attempt::run).problem());
  }
}
