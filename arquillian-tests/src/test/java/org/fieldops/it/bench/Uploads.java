package org.fieldops.it.bench;

import org.fieldops.stack.Stack;

/**
 * {@code ./fieldops bench uploads [PHOTOS [CLIENTS]]}: how long photos of 3 MB take to the last
 * byte and to the receipt, with nothing in their way.
 */
public final class Uploads {

  private static final int PHOTOS = 60;
  private static final int CLIENTS = 4;

  private Uploads() {}

  /** Exits with 1 when a promise is broken. */
  public static void main(String[] arguments) throws Exception {
    int photos = Bench.number(arguments, 0, PHOTOS);
    int clients = Bench.number(arguments, 1, CLIENTS);
    Bench.run("uploads", stack -> measure(stack, photos, clients));
  }

  static Figures measure(Stack stack, int photos, int clients) throws Exception {
    try (Crew crew = Crew.onDuty(stack.settings())) {
      Figures warmUp = new UploadRun(stack, crew, clients, clients).measure();
      return new UploadRun(stack, crew, photos, clients).measure().after(warmUp);
    }
  }
}
