package org.fieldops.it.prove;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class ChannelIT {

  @Test
  void twoRoundsOfKillAndADatabaseAwayLoseDoubleOrTurnNoMessage(Stack stack) throws Exception {
    ChannelProof.Result result = new ChannelProof(stack, 2).run();
    System.out.println(result.words());
    assertTrue(result.kept(), result.words());
  }
}
