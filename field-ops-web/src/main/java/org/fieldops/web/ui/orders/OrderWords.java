package org.fieldops.web.ui.orders;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.Locale;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Said;
import org.fieldops.dispatch.OrderAnswer.Word;
import org.fieldops.dispatch.OrderStepView;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.Tone;

/** How an order stands with somebody, in words. */
final class OrderWords {

  private final Component page;
  private final Locale locale;

  OrderWords(Component page, Locale locale) {
    this.page = page;
    this.locale = locale;
  }

  static Tone tone(OrderAnswer answer) {
    Said said = answer.said();
    if (said != null) {
      return said.word() == Word.UNDERSTOOD ? Tone.OK : Tone.WARN;
    }
    return switch (answer.contact()) {
      case READ -> Tone.WAY;
      case DELIVERED, SENT -> Tone.NEUTRAL;
      case SILENT, SIGNED_OUT, NO_DEVICE -> Tone.DANGER;
    };
  }

  String stands(OrderAnswer answer) {
    Said said = answer.said();
    String key =
        said == null
            ? "orders.contact." + answer.contact().name()
            : "orders.said." + said.word().name();
    return page.getTranslation(key);
  }

  /** When it was given; that is what counts. */
  String when(OrderAnswer answer) {
    Said said = answer.said();
    return said == null ? "" : time(said.written().at());
  }

  /**
   * What else is to be known: the reason, an answer without network, or why somebody is not there.
   */
  String besides(OrderAnswer answer) {
    Said said = answer.said();
    if (said == null) {
      return notThere(answer);
    }
    StringBuilder words = new StringBuilder();
    String reason = said.reason();
    if (reason != null) {
      add(words, "„" + reason + "“");
    }
    if (!said.written().clockKnown()) {
      add(words, page.getTranslation("orders.clock", time(said.receivedAt())));
    } else if (answer.marks().offline()) {
      add(words, page.getTranslation("orders.offline", time(said.receivedAt())));
    }
    if (answer.marks().late()) {
      add(words, page.getTranslation("orders.late"));
    }
    if (answer.marks().afterEnd()) {
      add(words, page.getTranslation("orders.afterEnd"));
    }
    return words.toString();
  }

  private String notThere(OrderAnswer answer) {
    Instant last = answer.contactAt();
    return switch (answer.contact()) {
      case SILENT, SIGNED_OUT ->
          page.getTranslation(
              "orders.why." + answer.contact().name(), last == null ? "" : time(last));
      case NO_DEVICE -> page.getTranslation("orders.why.NO_DEVICE");
      case READ, DELIVERED, SENT -> "";
    };
  }

  private static void add(StringBuilder words, String more) {
    words.append(words.isEmpty() ? "" : ", ").append(more);
  }

  String step(OrderStepView step) {
    String kind = page.getTranslation("orders.step." + step.kind().name());
    OrderStepView.OfRoster onCall = step.onCall();
    return onCall == null ? kind : kind + " " + onCall.place();
  }

  String stepDetail(OrderStepView step) {
    return switch (step.state()) {
      case DONE -> done(step);
      case PLANNED -> onCall(step);
      case STOPPED, NOT_NEEDED -> page.getTranslation("orders.step.state." + step.state().name());
    };
  }

  private String done(OrderStepView step) {
    String asked = page.getTranslation("orders.step.done." + step.kind().name(), step.reached());
    if (step.onCall() == null) {
      return asked;
    }
    return step.people().isEmpty()
        ? page.getTranslation("orders.step.onCall.nobody")
        : asked + ": " + String.join(", ", step.people());
  }

  /** Whom it will ask; of who is on call, as it is now. */
  private String onCall(OrderStepView step) {
    String names = String.join(", ", step.people());
    OrderStepView.OfRoster onCall = step.onCall();
    if (onCall == null) {
      return names;
    }
    return onCall.roster()
        + (names.isEmpty() ? "" : page.getTranslation("orders.step.onCall.now", names));
  }

  String time(Instant at) {
    return HouseTime.clockOrDate(at, locale);
  }
}
