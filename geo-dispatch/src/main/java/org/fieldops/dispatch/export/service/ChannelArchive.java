package org.fieldops.dispatch.export.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ChannelExports;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.dispatch.ExportedSet;
import org.fieldops.kernel.CanonicalJson;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;

/**
 * Writes exports. Nothing is held but one page: transactions are as short as its reading, and a
 * slow reader keeps no connection to the database.
 */
@ApplicationScoped
public class ChannelArchive implements ChannelExports {

  private ExportPages pages;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ChannelArchive() {}

  @Inject
  public ChannelArchive(ExportPages pages) {
    this.pages = pages;
  }

  @Override
  public boolean mayExport(Person by, ChannelId channel) {
    return pages.mayExport(by, channel);
  }

  @Override
  public ChannelExport begin(Person by, ChannelId channel, ChannelExport.Wish wish) {
    return pages.begin(by, channel, wish);
  }

  @Override
  public String writeJson(Person by, ChannelExport export, OutputStream to) throws IOException {
    String digest = write(by, export, to);
    pages.handedOut(by, export, digest);
    return digest;
  }

  private String write(Person by, ChannelExport export, OutputStream to) throws IOException {
    HashChain chain = new HashChain();
    JsonObject head = ExportJson.head(by, export);
    String canonical = CanonicalJson.whole().text(head);
    line(
        to,
        "{\"format\":\"%s\",\"head\":%s,\"hash\":\"%s\",\"messages\":["
            .formatted(ExportJson.FORMAT, canonical, chain.add(canonical)));
    long count = 0;
    long first = 0;
    long last = 0;
    List<ExportedMessage> page = pages.page(by, export, 0);
    while (!page.isEmpty()) {
      for (ExportedMessage each : page) {
        last = each.message().number();
        first = count == 0 ? last : first;
        message(to, chain, each, count++ > 0);
      }
      page = pages.page(by, export, last);
    }
    String end = CanonicalJson.whole().text(ExportJson.end(count, first, last));
    line(to, "],\"end\":%s,\"digest\":\"%s\"}".formatted(end, chain.add(end)));
    return chain.last();
  }

  /** A line of its own, in canonical form all of it. */
  private static void message(
      OutputStream to, HashChain chain, ExportedMessage message, boolean further)
      throws IOException {
    String canonical = CanonicalJson.whole().text(ExportJson.message(message));
    String previous = chain.last();
    line(
        to,
        (further ? "," : "")
            + "{\"hash\":\""
            + chain.add(canonical)
            + "\",\"message\":"
            + canonical
            + ",\"previous\":\""
            + previous
            + "\"}");
  }

  private static void line(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
    to.write('\n');
  }

  @Override
  public List<ExportedMessage> printed(Person by, ChannelExport export) {
    List<ExportedMessage> all = new ArrayList<>();
    List<ExportedMessage> page = pages.page(by, export, 0);
    while (!page.isEmpty() && all.size() <= MOST_PRINTED) {
      all.addAll(page);
      page = pages.page(by, export, page.getLast().message().number());
    }
    return all;
  }

  @Override
  public void handedOut(Person by, ChannelExport export, String digest) {
    pages.handedOut(by, export, digest);
  }

  @Override
  public ExportedSet writeSet(Person by, List<ChannelId> channels, OutputStream to)
      throws IOException {
    if (channels.size() > MOST_CHANNELS) {
      throw new Refusal(Problem.BATCH_TOO_LARGE, MOST_CHANNELS);
    }
    SetWriter set = new SetWriter(to);
    for (ChannelId channel : channels) {
      try {
        ChannelExport export =
            pages.begin(by, channel, ChannelExport.Wish.all(ChannelExport.Form.JSON));
        set.add(export, file -> writeJson(by, export, file));
      } catch (Refusal refused) {
        set.leaveOut(channel, refused.problem());
      }
    }
    ExportedSet written = set.end();
    pages.setHandedOut(by, written.digest(), written.channels(), written.leftOut());
    return written;
  }
}
