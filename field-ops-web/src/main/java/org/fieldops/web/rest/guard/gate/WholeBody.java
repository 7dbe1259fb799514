package org.fieldops.web.rest.guard.gate;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldops.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.XnioExecutor;
import org.xnio.channels.StreamSourceChannel;

/**
 * Takes a whole body in before a worker is asked, so that a slow sender occupies a little memory
 * and nothing else. A body has 15 seconds and one more for each 8 KiB that it may be long; then the
 * line is cut. All bodies under way together hold at most 64 MiB.
 */
final class WholeBody implements HttpHandler {

  static final int SECONDS_AT_LEAST = 15;
  private static final int BYTES_A_SECOND = 8 * 1024;

  /** A body so many times too large is cut off unread. */
  private static final int TOO_MUCH = 4;

  /** Of 16 KiB each. */
  private static final int MOST_BUFFERS = 4096;

  private final HttpHandler next;
  private final Refusals refusals;
  private final int most;
  private final AtomicInteger held = new AtomicInteger();

  /**
   * @param most bytes that a request may bring
   */
  WholeBody(HttpHandler next, Refusals refusals, int most) {
    this.next = next;
    this.refusals = refusals;
    this.most = most;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.isRequestComplete()) {
      next.handleRequest(exchange);
      return;
    }
    if (exchange.getRequestContentLength() > mostRead()) {
      refusals.refuse(exchange, Problem.BODY_TOO_LARGE);
    } else if (held.get() > MOST_BUFFERS) {
      refusals.refuse(exchange, Problem.TOO_MANY_REQUESTS);
    } else {
      new Arriving(exchange, exchange.getRequestChannel()).begin();
    }
  }

  /** So much is read and thrown away, so that the sender is there to hear the refusal. */
  private long mostRead() {
    return (long) TOO_MUCH * most;
  }

  /** How long a body of at most so many bytes may take. */
  static long seconds(long bytes) {
    return SECONDS_AT_LEAST + bytes / BYTES_A_SECOND;
  }

  /** One body on its way; touched by its I/O thread only. */
  private final class Arriving implements ChannelListener<StreamSourceChannel> {

    private final HttpServerExchange exchange;
    private final StreamSourceChannel channel;
    private final List<PooledByteBuffer> full = new ArrayList<>();
    private @Nullable PooledByteBuffer current;
    private XnioExecutor.@Nullable Key deadline;
    private long bytes;
    private boolean handedOver;

    Arriving(HttpServerExchange exchange, StreamSourceChannel channel) {
      this.exchange = exchange;
      this.channel = channel;
    }

    void begin() throws Exception {
      exchange.addExchangeCompleteListener((done, following) -> {
        letGo();
        following.proceed();
      });
      if (isWhole()) {
        arrived().handleRequest(exchange);
      } else if (bytes > mostRead()) {
        refusals.refuse(exchange, Problem.BODY_TOO_LARGE);
      } else {
        long length = exchange.getRequestContentLength();
        deadline =
            exchange
                .getIoThread()
                .executeAfter(this::late, seconds(length < 0 ? most : length), TimeUnit.SECONDS);
        channel.getReadSetter().set(this);
        channel.resumeReads();
      }
    }

    @Override
    public void handleEvent(StreamSourceChannel readable) {
      try {
        if (isWhole()) {
          stop();
          Connectors.executeRootHandler(arrived(), exchange);
        } else if (bytes > mostRead()) {
          stop();
          // the rest is not read, so there is no answer that would be heard
          Refusals.cut(exchange);
        }
      } catch (IOException e) {
        // the sender has gone
        stop();
        Refusals.cut(exchange);
      }
    }

    /** What is done with it now that all of it was read. */
    private HttpHandler arrived() {
      if (bytes > most) {
        return whole -> refusals.refuse(whole, Problem.BODY_TOO_LARGE);
      }
      handOver();
      return next;
    }

    private void late() {
      stop();
      Refusals.cut(exchange);
    }

    /**
     * Reads what is there; true when that was all, false when more is to come or it is too much.
     */
    private boolean isWhole() throws IOException {
      while (true) {
        PooledByteBuffer into = current;
        if (into == null) {
          into = exchange.getConnection().getByteBufferPool().allocate();
          held.incrementAndGet();
          current = into;
        }
        ByteBuffer buffer = into.getBuffer();
        int read = channel.read(buffer);
        if (read == -1) {
          return true;
        }
        bytes += read;
        if (bytes > most) {
          buffer.clear();
          release(full);
        }
        if (read == 0 || bytes > mostRead()) {
          return false;
        }
        if (!buffer.hasRemaining()) {
          buffer.flip();
          full.add(into);
          current = null;
        }
      }
    }

    private void stop() {
      XnioExecutor.Key running = deadline;
      if (running != null) {
        running.remove();
      }
      channel.getReadSetter().set(null);
      channel.suspendReads();
    }

    /** From here on whoever reads the request reads this. */
    private void handOver() {
      handedOver = true;
      PooledByteBuffer last = current;
      current = null;
      if (last != null && last.getBuffer().position() > 0) {
        last.getBuffer().flip();
        full.add(last);
      } else if (last != null) {
        last.close();
        held.decrementAndGet();
      }
      Connectors.ungetRequestBytes(exchange, full.toArray(PooledByteBuffer[]::new));
      Connectors.resetRequestChannel(exchange);
    }

    private void letGo() {
      PooledByteBuffer last = current;
      current = null;
      if (last != null) {
        last.close();
        held.decrementAndGet();
      }
      if (handedOver) {
        held.addAndGet(-full.size());
        full.clear();
      } else {
        release(full);
      }
    }

    private void release(List<PooledByteBuffer> buffers) {
      buffers.forEach(PooledByteBuffer::close);
      held.addAndGet(-buffers.size());
      buffers.clear();
    }
  }
}
