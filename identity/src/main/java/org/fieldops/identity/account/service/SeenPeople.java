package org.fieldops.identity.account.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * Writes down whom a token introduced, in the background: nobody's request waits for it, and nobody
 * is turned away because the database is.
 */
@ApplicationScoped
class SeenPeople {

  private static final Logger LOG = Logger.getLogger(SeenPeople.class.getName());
  private static final int MOST = 20_000;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/announcements")
  private ManagedExecutorService background;

  @Inject private People people;

  private final Map<PersonId, Person> met = new ConcurrentHashMap<>();

  void met(Person person) {
    if (met.size() > MOST) {
      met.clear();
    }
    if (person.equals(met.put(person.id(), person))) {
      return;
    }
    try {
      background.execute(() -> remember(person));
    } catch (RejectedExecutionException e) {
      met.remove(person.id(), person);
    }
  }

  private void remember(Person person) {
    try {
      people.seen(person);
    } catch (RuntimeException e) {
      met.remove(person.id(), person);
      LOG.log(Level.FINE, "Not remembered now", e);
    }
  }
}
