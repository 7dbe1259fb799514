package org.fieldops.web.rest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.fieldops.dispatch.ChannelExport.Form;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * How many exports run at once: each holds a thread of the server for as long as its reader takes.
 * One a person, three in all, and of those that go on paper one, as it is drawn in memory.
 */
@ApplicationScoped
public class ExportLanes {

  private static final int MOST = 3;

  private final Set<PersonId> people = new HashSet<>(); // guarded by itself
  private boolean printing; // guarded by people

  /**
   * Takes a lane, when there is one free at once; it is given back by closing it.
   *
   * @throws Refusal {@code EXPORT_LATER}
   */
  public Lane enter(Person by, Form form) {
    boolean prints = form == Form.PDF;
    synchronized (people) {
      if (people.size() >= MOST || (prints && printing) || !people.add(by.id())) {
        throw new Refusal(Problem.EXPORT_LATER);
      }
      printing |= prints;
    }
    return new Lane(by.id(), prints);
  }

  /** A place among the exports. */
  public final class Lane implements AutoCloseable {

    private final PersonId person;
    private final boolean prints;
    private boolean open = true; // guarded by people

    private Lane(PersonId person, boolean prints) {
      this.person = person;
      this.prints = prints;
    }

    @Override
    public void close() {
      synchronized (people) {
        if (open) {
          open = false;
          people.remove(person);
          printing &= !prints;
        }
      }
    }
  }
}
