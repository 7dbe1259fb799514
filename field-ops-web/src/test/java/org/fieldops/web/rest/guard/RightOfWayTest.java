package org.fieldops.web.rest.guard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RightOfWayTest {

  private static final byte[] PIECE = new byte[64 * 1024];

  private final RightOfWay way = new RightOfWay();
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void aPieceWaitsWhileARequestPassesAndThenGoesOn() throws Exception {
    var request = passing();
    CompletableFuture<byte[]> piece = reading(way.giveWay(new ByteArrayInputStream(PIECE)));

    assertThrows(TimeoutException.class, () -> piece.get(200, TimeUnit.MILLISECONDS));
    over.countDown();

    assertEquals("asked", request.get(10, TimeUnit.SECONDS));
    assertArrayEquals(PIECE, piece.get(10, TimeUnit.SECONDS));
  }

  @Test
  void nobodyKeepsAPieceOutForGood() throws Exception {
    var request = passing();

    assertArrayEquals(
        PIECE, reading(way.giveWay(new ByteArrayInputStream(PIECE))).get(10, TimeUnit.SECONDS));
    assertFalse(request.isDone());
    over.countDown();
  }

  @Test
  void whoeverWantsTheUploadInsteadNeedNotWait() throws Exception {
    var request = passing();
    CompletableFuture<Throwable> fault = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                fault.completeExceptionally(
                    new AssertionError(
                        way.giveWay(new ByteArrayInputStream(PIECE)).read() + " was read"));
              } catch (IOException e) {
                fault.complete(e);
              }
            });
    reader.interrupt();

    assertInstanceOf(InterruptedIOException.class, fault.get(10, TimeUnit.SECONDS));
    assertFalse(request.isDone());
    over.countDown();
  }

  @Test
  void aRequestThatFailsHoldsUpNobody() throws Exception {
    assertThrows(IllegalStateException.class, () -> way.first(this::storeAway));

    assertArrayEquals(
        PIECE, reading(way.giveWay(new ByteArrayInputStream(PIECE))).get(10, TimeUnit.SECONDS));
  }

  private String storeAway() {
    throw new IllegalStateException("the store is away");
  }

  private CompletableFuture<String> passing() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> request =
        CompletableFuture.supplyAsync(
            () ->
                way.first(() -> {
                  begun.countDown();
                  try {
                    over.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return "asked";
                }),
            task -> Thread.ofPlatform().daemon().start(task));
    begun.await();
    return request;
  }

  private static CompletableFuture<byte[]> reading(InputStream in) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return in.readAllBytes();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().start(task));
  }
}
