package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldops.dispatch.NewOrder.Step;
import org.fieldops.dispatch.NewOrder.StepKind;
import org.fieldops.dispatch.OnCall;
import org.fieldops.dispatch.OnCallPlace;
import org.fieldops.dispatch.OnCallSpan;
import org.fieldops.dispatch.OrderStepView;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.dispatch.order.model.OrderStep;
import org.fieldops.dispatch.order.model.StepRows;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Steps that ask whoever is on call. Who that is, is looked up when the step is due and not when
 * the order is given, so that a takeover in between counts.
 */
@ApplicationScoped
public class AskingOnCall {

  private OnCall onCall;
  private StepRows stepRows;
  private AddresseeRows addressees;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AskingOnCall() {}

  @Inject
  public AskingOnCall(OnCall onCall, StepRows stepRows, AddresseeRows addressees, Clock clock) {
    this.onCall = onCall;
    this.stepRows = stepRows;
    this.addressees = addressees;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@code ORDER_STEPS} unless such a step names a place that there is, and no
   *     other step does
   */
  void require(Step step) {
    OnCallPlace place = step.onCall();
    boolean asks = step.kind() == StepKind.ON_CALL;
    boolean there =
        place != null
            && onCall
                .roster(place.roster())
                .filter(roster -> place.place() >= 1 && place.place() <= roster.places())
                .isPresent();
    if (asks ? !there : place != null) {
      throw new Refusal(Problem.ORDER_STEPS);
    }
  }

  /** Whom the step asks, which is kept with it; nobody when nobody is left in the chain. */
  List<PersonId> fill(OrderView order, OrderStep step) {
    OnCallPlace place = step.onCall();
    if (place == null) {
      return List.of();
    }
    Instant now = clock.instant();
    Set<PersonId> done = new HashSet<>();
    stepRows.steps(order.id()).stream()
        .filter(each -> each.doneAt() != null && isOf(each, place))
        .map(OrderStep::people)
        .forEach(done::addAll);
    onCall.chain(place.roster(), now).stream()
        .map(OnCallSpan::person)
        .filter(person -> hasAnswered(order, person))
        .forEach(done::add);
    List<PersonId> next = onCall.next(place, done, now);
    stepRows.filled(order.id(), step.place(), next);
    return next;
  }

  private boolean hasAnswered(OrderView order, PersonId person) {
    return addressees.asked(order, person).map(Asked::said).isPresent();
  }

  private static boolean isOf(OrderStep step, OnCallPlace place) {
    OnCallPlace other = step.onCall();
    return other != null && other.roster().equals(place.roster());
  }

  /** Whom it has asked, or would ask if it were due now. */
  Collection<PersonId> people(OrderStep step) {
    OnCallPlace place = step.onCall();
    if (place == null || step.doneAt() != null) {
      return step.people();
    }
    return onCall.chain(place.roster(), clock.instant()).stream()
        .filter(span -> span.place() == place.place())
        .map(OnCallSpan::person)
        .toList();
  }

  OrderStepView.@Nullable OfRoster roster(OrderStep step) {
    OnCallPlace place = step.onCall();
    return place == null
        ? null
        : onCall
            .roster(place.roster())
            .map(roster -> new OrderStepView.OfRoster(roster.name(), place.place()))
            .orElse(null);
  }
}
