package org.fieldops.it.prove;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fieldops.stack.Progress;
import org.fieldops.stack.Stack;
import org.fieldops.stack.StackSettings;
import org.junit.jupiter.api.Test;

class UploadsIT {

  @Test
  void twoRoundsOfKillLoseDoubleOrChangeNoUpload() throws Exception {
    try (Stack stack = new Stack(StackSettings.forTests("prove-uploads"), Progress.terminal())) {
      stack.start();
      UploadFigures figures = new UploadProof(stack, 2, 24).run();
      System.out.println(figures.words());
      assertTrue(figures.kept(), figures.words());
    }
  }
}
