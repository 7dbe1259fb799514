package org.fieldops.it.signin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.SignInPages;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever guesses is locked out for a while, at the password and at the code alike. */
@ExtendWith(RunningStack.class)
class LockIT {

  private static final int TRIES = 6;

  private Realm realm;

  @BeforeEach
  void open(Stack stack) {
    realm = new Realm(stack);
  }

  @AfterEach
  void close() {
    realm.close();
  }

  @Test
  void sixWrongPasswordsLockOutTheRightOneForAMinute() {
    TestPerson person = realm.person("patrol");
    SignInPages guessing = atThePassword();
    for (int tries = 1; tries <= TRIES; tries++) {
      assertFalse(realm.wrongTries(person).getBoolean("disabled"), "before try " + tries);
      guessing.submit(person.wrongPassword());
      assertTrue(guessing.asks("password"), guessing.words());
      realm.awaitWrongTry(person, tries);
    }
    assertTrue(realm.wrongTries(person).getBoolean("disabled"));
    guessing.submit(person.credentials());
    assertTrue(guessing.asks("password"), "the same browser: " + guessing.words());
    isShutOut(person);
    Awaitility.await("the lock is one for a while")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> !realm.wrongTries(person).getBoolean("disabled"));
    SignInPages later = atThePassword();
    later.submit(person.credentials());
    later.submit(person.code());
    assertTrue(later.returned("code").isPresent(), later.words());
  }

  @Test
  void sixWrongCodesLockOutTheRightOneAndTheRightPasswordToo() {
    TestPerson person = realm.person("patrol");
    SignInPages guessing = atThePassword();
    guessing.submit(person.credentials());
    for (int tries = 1; tries <= TRIES; tries++) {
      assertFalse(realm.wrongTries(person).getBoolean("disabled"), "before try " + tries);
      guessing.submit(person.wrongCode());
      assertTrue(guessing.asks("otp"), guessing.words());
      realm.awaitWrongTry(person, tries);
    }
    assertTrue(realm.wrongTries(person).getBoolean("disabled"));
    guessing.submit(person.code());
    assertFalse(guessing.cameBack(), "the same browser");
    isShutOut(person);
  }

  @Test
  void wrongPasswordsAndWrongCodesAreCountedTogether() {
    TestPerson person = realm.person("patrol");
    for (int tries = 1; tries <= TRIES; tries += 2) {
      SignInPages guessing = atThePassword();
      guessing.submit(person.wrongPassword());
      realm.awaitWrongTry(person, tries);
      guessing.submit(person.credentials());
      assertTrue(guessing.asks("otp"), guessing.words());
      guessing.submit(person.wrongCode());
      realm.awaitWrongTry(person, tries + 1);
    }
    isShutOut(person);
  }

  private SignInPages atThePassword() {
    SignInPages pages = realm.browser();
    pages.begin(Realm.DEVICE, Realm.DEVICE_RETURN, Map.of());
    return pages;
  }

  /** In a new browser, with everything right. */
  private void isShutOut(TestPerson person) {
    SignInPages pages = atThePassword();
    pages.submit(person.credentials());
    assertTrue(pages.asks("password"), pages.words());
    assertFalse(pages.asks("otp"), pages.words());
  }
}
