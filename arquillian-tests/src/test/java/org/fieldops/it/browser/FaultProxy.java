package org.fieldops.it.browser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy on loopback that loses answers: the request reaches the server and is carried out,
 * and the first time, what the server says never comes back; the connection just ends. The browser
 * uses it as its proxy, so addresses, cookies and redirects stay what they are. WebSockets pass
 * through as tunnels.
 */
final class FaultProxy implements AutoCloseable {

  private static final int CONNECT_TIMEOUT_MS = 5_000;
  private static final int ANSWER_TIMEOUT_MS = 60_000;
  private static final int HEAD_LIMIT = 64 * 1024;

  private final ServerSocket server;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger dropped = new AtomicInteger();
  private volatile boolean dropping;
  private volatile boolean cut;
  private volatile Consumer<String> beforeCall = call -> {};

  FaultProxy() throws IOException {
    server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::acceptAll);
  }

  /** For the browser's proxy setting. */
  String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** From now on, the answer to every distinct call of the device protocol is lost once. */
  void dropEveryAnswerOnce() {
    dropping = true;
  }

  /** The network is gone: open connections end, new ones are not answered. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** The network is back. */
  void restore() {
    cut = false;
  }

  /** Is told of each call, as method and path, before the server hears of it. */
  void beforeCall(Consumer<String> listener) {
    beforeCall = listener;
  }

  /** How many answers were lost so far. */
  int dropped() {
    return dropped.get();
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed: the test is over
      }
    }
  }

  private void serve(Socket client) {
    open.add(client);
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      String head = readHead(in);
      if (head != null && !cut) {
        answer(client, in, head);
      }
    } catch (IOException e) {
      // One side went away; for the other that is the end of the connection, as on a bad line.
    } finally {
      open.remove(client);
    }
  }

  private void answer(Socket client, InputStream in, String head) throws IOException {
    String[] line = head.substring(0, head.indexOf("\r\n")).split(" ", 3);
    if (line[0].equals("CONNECT")) {
      tunnel(client, in, line[1]);
      return;
    }
    URI target = URI.create(line[1]);
    if (target.getPort() < 0) {
      return; // the browser's own curiosity; all of ours have a port
    }
    byte[] body = readBody(in, head);
    beforeCall.accept(line[0] + " " + target.getPath());
    byte[] reply = forward(target, line[0], head, body);
    if (dropping && target.getPath().startsWith("/api/") && seen.add(key(line, head, body))) {
      dropped.incrementAndGet();
      return;
    }
    client.getOutputStream().write(reply);
    client.getOutputStream().flush();
  }

  private byte[] forward(URI target, String method, String head, byte[] body) throws IOException {
    try (Socket upstream = connect(target.getHost(), target.getPort())) {
      String path =
          target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
      StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      head.lines()
          .skip(1)
          .filter(field -> !field.isEmpty() && !hopByHop(field))
          .forEach(field -> request.append(field).append("\r\n"));
      request.append("Connection: close\r\n\r\n");
      OutputStream out = upstream.getOutputStream();
      out.write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      return upstream.getInputStream().readAllBytes();
    }
  }

  private static boolean hopByHop(String field) {
    String name = field.substring(0, field.indexOf(':')).toLowerCase(Locale.ROOT);
    return name.equals("connection") || name.startsWith("proxy-") || name.equals("keep-alive");
  }

  private void tunnel(Socket client, InputStream in, String authority) throws IOException {
    int colon = authority.lastIndexOf(':');
    try (Socket upstream =
        connect(authority.substring(0, colon), Integer.parseInt(authority.substring(colon + 1)))) {
      upstream.setSoTimeout(0);
      open.add(upstream);
      client
          .getOutputStream()
          .write("HTTP/1.1 200 Tunnel\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      Thread.ofVirtual().start(() -> copy(upstream, client));
      in.transferTo(upstream.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The tunnel ended; closing both ends is all there is to do.
    }
  }

  private static Socket connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.connect(new java.net.InetSocketAddress(host, port), CONNECT_TIMEOUT_MS);
    socket.setSoTimeout(ANSWER_TIMEOUT_MS);
    return socket;
  }

  private static @Nullable String readHead(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.write(b);
      if (b == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return head.toString(StandardCharsets.ISO_8859_1);
      }
      if (head.size() > HEAD_LIMIT) {
        throw new IOException("request head too long");
      }
    }
    return null;
  }

  private static byte[] readBody(InputStream in, String head) throws IOException {
    String length = field(head, "content-length");
    return length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
  }

  private static @Nullable String field(String head, String name) {
    return head.lines()
        .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(field -> field.substring(name.length() + 1).trim())
        .findFirst()
        .orElse(null);
  }

  /** The same call again, whenever it is made: only {@code sentAt} and each {@code age} differ. */
  private static String key(String[] line, String head, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (line[0] + " " + line[1] + " " + field(head, "upload-offset"))
              .getBytes(StandardCharsets.UTF_8));
      String text = new String(body, StandardCharsets.ISO_8859_1);
      String lasting = text.replaceAll("\"sentAt\":\"[^\"]*\"|\"age\":\\d+", "");
      return HexFormat.of().formatHex(digest.digest(lasting.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
