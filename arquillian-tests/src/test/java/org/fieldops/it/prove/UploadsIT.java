package org.fieldops.it.prove;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fieldops.it.RunningStack;
import org.fieldops.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class UploadsIT {

  @Test
  void twoRoundsOfKillLoseDoubleOrChangeNoUpload(Stack stack) throws Exception {
    UploadFigures figures = new UploadProof(stack, 2, 24).run();
    System.out.println(figures.words());
    assertTrue(figures.kept(), figures.words());
  }
}
