package org.fieldops.dispatch.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderView;
import org.fieldops.dispatch.order.model.AddresseeRows;
import org.fieldops.dispatch.order.model.Asked;
import org.fieldops.dispatch.order.model.OrderRows;
import org.fieldops.kernel.OperationId;
import org.fieldops.kernel.OrderId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PlainText;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Keeps what people answer. Every answer is kept; of one person the one given last counts. */
@ApplicationScoped
public class Answering {

  static final int MAX_REASON = 1000;

  private OrderRows rows;
  private AddresseeRows addressees;
  private OrderSteps steps;
  private OrderNews news;
  private OrderAnnouncements announcements;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  Answering() {}

  @Inject
  public Answering(
      OrderRows rows,
      AddresseeRows addressees,
      OrderSteps steps,
      OrderNews news,
      OrderAnnouncements announcements,
      Clock clock) {
    this.rows = rows;
    this.addressees = addressees;
    this.steps = steps;
    this.news = news;
    this.announcements = announcements;
    this.clock = clock;
  }

  OrderAnswer answer(
      Person by, OrderId id, OperationId answer, Word word, String reason, Moment written) {
    OrderView order = rows.locked(id).orElseThrow(() -> new Refusal(Problem.ORDER_NOT_YOURS));
    Asked asked =
        addressees.asked(order, by.id()).orElseThrow(() -> new Refusal(Problem.ORDER_NOT_YOURS));
    Instant now = clock.instant();
    Said said = new Said(word, reason(word, reason), written, now);
    addressees.keep(answer, id, by.id(), said);
    if (isNewer(said, asked.said())) {
      addressees.answered(id, by.id(), said);
      rows.count(
          id,
          0,
          change(asked.said(), word, Word.UNDERSTOOD),
          change(asked.said(), word, Word.CANNOT));
      follow(order, now);
    }
    OrderAnswer counts = OrderReach.answered(order, addressees.asked(order, by.id()).orElseThrow());
    announcements.answered(by.id(), order, counts);
    return counts;
  }

  private void follow(OrderView before, Instant now) {
    OrderView after = rows.byId(before.id()).orElseThrow();
    if (after.allUnderstood() != before.allUnderstood()) {
      steps.next(after);
    }
    news.soon(after, now);
  }

  private static boolean isNewer(Said said, @Nullable Said before) {
    return before == null || !said.written().at().isBefore(before.written().at());
  }

  private static int change(@Nullable Said before, Word now, Word of) {
    return (now == of ? 1 : 0) - (before != null && before.word() == of ? 1 : 0);
  }

  private static @Nullable String reason(Word word, String given) {
    String reason = PlainText.optional("reason", given, MAX_REASON);
    if (word == Word.UNDERSTOOD) {
      return null;
    }
    if (reason.isEmpty()) {
      throw new Refusal(Problem.REASON_MISSING);
    }
    return reason;
  }
}
