package org.fieldops.it.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A check that never complains proves nothing. */
class InboxTest {

  private static final Inbox.Line FIRST = new Inbox.Line(1, "a");
  private static final Inbox.Line SECOND = new Inbox.Line(2, "b");
  private static final Inbox.Line THIRD = new Inbox.Line(3, "c");

  @Test
  void allOnceAndInOrderIsNoComplaint() {
    assertEquals(Optional.empty(), complaint(FIRST, SECOND, THIRD));
  }

  @Test
  void aMissingMessageIsComplainedOf() {
    assertTrue(complaint(FIRST, THIRD).orElseThrow().contains("1 of 3 missing, 0 twice"));
  }

  @Test
  void aMessageThatCameTwiceIsComplainedOf() {
    assertTrue(
        complaint(FIRST, SECOND, SECOND, THIRD).orElseThrow().contains("0 of 3 missing, 1 twice"));
  }

  @Test
  void anotherOrderIsComplainedOf() {
    assertTrue(
        complaint(FIRST, THIRD, SECOND)
            .orElseThrow()
            .contains("0 of 3 missing, 0 twice, other than expected from place 1 on"));
  }

  private static Optional<String> complaint(Inbox.Line... heard) {
    Inbox inbox = new Inbox("phone");
    List.of(heard).forEach(inbox::add);
    return inbox.complaint(List.of(FIRST, SECOND, THIRD));
  }
}
