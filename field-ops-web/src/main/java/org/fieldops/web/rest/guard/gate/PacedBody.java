package org.fieldops.web.rest.guard.gate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Bytes of evidence are read by a worker as they come, for as long as they come: whoever made it
 * wait 30 seconds for less than 32 KiB is cut off and goes on later from where it stood.
 */
final class PacedBody implements HttpHandler {

  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
  static final int EXPECTED_BYTES = 32 * 1024;
  private static final int LOOK_SECONDS = 5;

  private final HttpHandler next;

  PacedBody(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!exchange.isRequestComplete()) {
      exchange.addRequestWrapper((factory, any) -> new Paced(factory.create(), exchange));
    }
    next.handleRequest(exchange);
  }

  /** Counts what comes, and how long it was waited for; one thread reads. */
  private static final class Paced extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private final HttpServerExchange exchange;
    private long waited;
    private long bytes;

    Paced(StreamSourceConduit next, HttpServerExchange exchange) {
      super(next);
      this.exchange = exchange;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
      return counted(super.transferTo(position, count, target));
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target)
        throws IOException {
      return counted(super.transferTo(count, through, target));
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return (int) counted(super.read(into));
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
      return counted(super.read(into, offset, length));
    }

    @Override
    public void awaitReadable() throws IOException {
      long begin = System.nanoTime();
      super.awaitReadable(LOOK_SECONDS, TimeUnit.SECONDS);
      waited += System.nanoTime() - begin;
      if (waited < PATIENCE_NANOS) {
        return;
      }
      if (bytes < EXPECTED_BYTES) {
        exchange.setPersistent(false);
        IoUtils.safeClose(exchange.getConnection());
        throw new IOException("the body comes too slowly");
      }
      waited = 0;
      bytes = 0;
    }

    private long counted(long read) {
      bytes += Math.max(0, read);
      return read;
    }
  }
}
