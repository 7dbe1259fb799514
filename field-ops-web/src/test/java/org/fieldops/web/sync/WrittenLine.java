package org.fieldops.web.sync;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** A line that writes down what it is sent; takes nothing while it is stuck. */
final class WrittenLine implements Line {
  final List<String> frames = new ArrayList<>();
  boolean stuck;
  private Runnable waiting = () -> {};
  int closedWith;
  int writes;

  @Override
  public void send(List<String> together, Runnable sent, Runnable failed) {
    frames.addAll(together);
    writes++;
    if (stuck) {
      waiting = sent;
    } else {
      sent.run();
    }
  }

  @Override
  public void ping() {}

  @Override
  public void close(int code, String reason) {
    closedWith = code;
  }

  void unstick() {
    stuck = false;
    waiting.run();
  }

  List<Long> numbers() {
    return frames.stream()
        .map(frame -> Json.createReader(new StringReader(frame)).readObject())
        .filter(frame -> frame.containsKey("seq"))
        .map(frame -> frame.getJsonNumber("number").longValue())
        .toList();
  }
}
