package org.fieldops.web.ui.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.OrderAnswer;
import org.fieldops.dispatch.OrderAnswer.Contact;
import org.fieldops.dispatch.OrderAnswer.Marks;
import org.fieldops.dispatch.OrderAnswers.Wanted;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.orders.AnswerTable.Section;
import org.junit.jupiter.api.Test;

class AnswerTableTest {

  @Test
  void whoAnsweredWhileTheSectionsWereReadStandsWhereTheyWereReadLast() {
    OrderAnswer quick = of("Innendienst 1", Contact.DELIVERED);
    OrderAnswer answered =
        new OrderAnswer(
            quick.place(),
            quick.person(),
            quick.name(),
            null,
            true,
            quick.askedAt(),
            null,
            Marks.NONE,
            Contact.READ,
            null);
    OrderAnswer still = of("Streife 1", Contact.DELIVERED);
    List<Section> read =
        List.of(
            new Section(Wanted.DELIVERED, List.of(quick, still)),
            new Section(Wanted.READ, List.of()),
            new Section(Wanted.UNDERSTOOD, List.of(answered)));

    assertEquals(
        List.of(
            new Section(Wanted.DELIVERED, List.of(still)),
            new Section(Wanted.READ, List.of()),
            new Section(Wanted.UNDERSTOOD, List.of(answered))),
        AnswerTable.once(read));
  }

  private static OrderAnswer of(String name, Contact contact) {
    return new OrderAnswer(
        0,
        new PersonId(Ids.next()),
        name,
        null,
        true,
        Instant.EPOCH,
        null,
        Marks.NONE,
        contact,
        null);
  }
}
