package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.Wish;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;

/**
 * What waits for somebody's word: swaps and wishes for the dispatcher's, changes for those
 * concerned.
 */
final class PlanWaiting extends Div {

  private static final long serialVersionUID = 1L;

  private final transient PlanDoors doors;
  private final SwapStrip taken;
  private final WishStrip wished;
  private final ChangeStrip unconfirmed = new ChangeStrip();

  PlanWaiting(PlanDoors doors, SwapStrip.Decide swap, WishStrip.Decide wish) {
    this.doors = doors;
    taken = new SwapStrip(swap);
    wished = new WishStrip(wish);
    add(taken, wished, unconfirmed);
  }

  /**
   * @return the wishes of the plan's people and days that are open or granted
   */
  List<Wish> show(Person by, DutyPlan plan) {
    taken.show(doors.swaps.waiting(by));
    unconfirmed.show(doors.changes.unconfirmed(by, plan.team().id()));
    Set<PersonId> people = plan.people().stream().map(PlanPerson::id).collect(Collectors.toSet());
    List<Wish> within =
        doors.wishes.within(by, plan.from(), plan.until()).stream()
            .filter(wish -> people.contains(wish.person()))
            .toList();
    wished.show(within.stream().filter(wish -> wish.state() == Wish.State.OPEN).toList());
    return within;
  }
}
