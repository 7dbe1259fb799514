package org.fieldops.it.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The measurements in short: that they work, and what they promise; no time is asserted. */
@ExtendWith(RunningStack.class)
class BenchIT {

  @Test
  void everyPhoneHearsEveryMessageOnceAndInOrder(Stack stack) throws Exception {
    check(Delivery.measure(stack, 12, 3, 2, 4));
  }

  /** One after the other, so that none shares what it costs. */
  @Test
  void aMessageTakesAtMostSevenStatements(Stack stack) throws Exception {
    int messages = 100;
    try (Crew crew = Crew.onDuty(stack.settings())) {
      DeliveryRun run = new DeliveryRun(stack, crew, 1);
      run.listen(1);
      run.send(10, new Times(), new Times());
      StatementCounts before = StatementCounts.of(stack);
      run.send(messages, new Times(), new Times());
      Map<String, Long> spent = StatementCounts.of(stack).ofEach(messages, before);
      long statements = spent.values().stream().mapToLong(Long::longValue).sum();
      assertTrue(statements >= messages, spent.toString());
      assertTrue(statements <= 7 * messages, spent.toString());
    }
  }

  @Test
  void everyDeviceOfEverybodyInFourChannelsHearsWhatIsSaidThere(Stack stack) throws Exception {
    check(Channel.team(stack, "M1x10", 2, 1, 5));
    check(Channel.nightShift(stack, "M4", 4, 2, 0, 12, 4));
  }

  @Test
  void anAnnouncementReachesEverybodyAndABackupRequestInTheMiddleTheDesk(Stack stack)
      throws Exception {
    check(Announcement.measure(stack, 100));
    check(IdleSockets.measure(stack, 20));
  }

  @Test
  void everyPhotoIsReadyOnce(Stack stack) throws Exception {
    check(Uploads.measure(stack, 2, 2));
  }

  @Test
  void aBackupRequestReachesEveryPhoneAskedOnceWhateverElseGoesOn(Stack stack) throws Exception {
    check(Help.measure(stack, 1, 4));
  }

  @Test
  void aDayWithoutNetworkHandedInTwiceIsThereOnce(Stack stack) throws Exception {
    check(Replay.measure(stack, 12, 3));
  }

  @Test
  void aNewPhoneSeesTheOpenRequestAndTheLastPage(Stack stack) throws Exception {
    check(NewPhone.measure(stack, 2_300, true));
  }

  @Test
  void aWordIsFoundByWhoMayReadItAndByNobodyElse(Stack stack) throws Exception {
    check(Search.measure(stack, 10_000, 3, true));
  }

  private static void check(Figures figures) {
    System.out.println(figures.words());
    assertTrue(figures.kept(), figures.words());
  }
}
