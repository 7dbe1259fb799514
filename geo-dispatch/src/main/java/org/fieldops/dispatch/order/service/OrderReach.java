package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Marks;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.identity.Contact;
import org.fieldops.identity.Contacts;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far an order came with those whom it asks, and nothing that is only likely: it is delivered
 * when a device answered after it was sent, and on its way while a connection is held that answered
 * less than a minute ago.
 */
@ApplicationScoped
public class OrderReach {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private Contacts contacts;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  OrderReach() {}

  @Inject
  public OrderReach(Contacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  List<OrderAnswer> of(OrderView order, List<Asked> asked) {
    List<PersonId> silent =
        asked.stream()
            .filter(each -> each.said() == null && !each.read())
            .map(Asked::person)
            .toList();
    Map<PersonId, Contact> known = silent.isEmpty() ? Map.of() : contacts.of(silent);
    Instant now = clock.instant();
    return asked.stream()
        .map(each ->
            each.said() != null || each.read()
                ? answered(order, each)
                : silent(each, known.get(each.person()), now))
        .toList();
  }

  /** Somebody who has answered, or read it. */
  static OrderAnswer answered(OrderView order, Asked asked) {
    return answer(asked, marks(order, asked.said()), OrderAnswer.Contact.READ, null);
  }

  private static OrderAnswer silent(Asked asked, @Nullable Contact known, Instant now) {
    if (known == null) {
      return answer(asked, Marks.NONE, OrderAnswer.Contact.NO_DEVICE, null);
    }
    return answer(asked, Marks.NONE, contact(asked, known, now), known.last());
  }

  private static OrderAnswer.Contact contact(Asked asked, Contact known, Instant now) {
    if (known.last().isAfter(asked.askedAt())) {
      return OrderAnswer.Contact.DELIVERED;
    }
    if (known.connected() && known.last().plus(FRESH).isAfter(now)) {
      return OrderAnswer.Contact.SENT;
    }
    return known.signedOut() ? OrderAnswer.Contact.SIGNED_OUT : OrderAnswer.Contact.SILENT;
  }

  private static Marks marks(OrderView order, @Nullable Said said) {
    if (said == null) {
      return Marks.NONE;
    }
    OrderView.End end = order.closed();
    return new Marks(
        said.offline(),
        said.written().clockKnown() && said.written().at().isAfter(order.answerBy()),
        end != null && said.receivedAt().isAfter(end.at()));
  }

  private static OrderAnswer answer(
      Asked asked, Marks marks, OrderAnswer.Contact contact, @Nullable Instant contactAt) {
    return new OrderAnswer(
        asked.place(),
        asked.person(),
        asked.name(),
        asked.unitName(),
        asked.step() != null,
        asked.askedAt(),
        asked.said(),
        marks,
        contact,
        contactAt);
  }
}
