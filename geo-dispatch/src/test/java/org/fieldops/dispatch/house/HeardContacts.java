package org.fieldops.dispatch.house;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fieldops.identity.Contact;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.PersonId;

/** Contacts as a test says they are. */
public final class HeardContacts implements Contacts {

  private final Map<PersonId, Contact> known = new HashMap<>();

  /** From now on this is known of somebody. */
  public void set(PersonId person, Contact contact) {
    known.put(person, contact);
  }

  @Override
  public void connected(PersonId person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void gone(PersonId person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void heard(PersonId person, Instant asOf) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void signedOut(PersonId person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<PersonId, Contact> of(Collection<PersonId> people) {
    Map<PersonId, Contact> found = new HashMap<>(known);
    found.keySet().retainAll(people);
    return found;
  }

  @Override
  public void keep() {
    throw new UnsupportedOperationException();
  }
}
