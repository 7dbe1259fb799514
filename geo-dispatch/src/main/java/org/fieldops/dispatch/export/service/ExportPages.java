package org.fieldops.dispatch.export.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldops.dispatch.ChannelExport;
import org.fieldops.dispatch.ChannelExports;
import org.fieldops.dispatch.ExportedMessage;
import org.fieldops.dispatch.MessageVersion;
import org.fieldops.dispatch.MessageView;
import org.fieldops.dispatch.channel.model.ReadingRight;
import org.fieldops.dispatch.channel.service.ChannelAccess;
import org.fieldops.dispatch.export.model.ExportRows;
import org.fieldops.dispatch.export.model.ExportRows.Extent;
import org.fieldops.identity.AuditTrail;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.WireTime;
import org.fieldops.kernel.setting.HouseSettings;

/** The begin of an export, its pages and its lines in the audit trail, each in a transaction. */
@ApplicationScoped
public class ExportPages {

  private static final int PAGE = 200;

  private ExportRows rows;
  private ChannelAccess access;
  private AuditTrail trail;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ExportPages() {}

  @Inject
  public ExportPages(ExportRows rows, ChannelAccess access, AuditTrail trail, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional
  boolean mayExport(Person by, ChannelId channel) {
    return access.mayExport(by, channel);
  }

  @Transactional
  ChannelExport begin(Person by, ChannelId channel, ChannelExport.Wish wish) {
    ReadingRight reach = access.exporting(by, channel);
    Extent extent = rows.extent(reach, wish);
    if (wish.form() == ChannelExport.Form.PDF) {
      requireFits(reach, wish, extent);
    }
    ChannelExport export =
        new ChannelExport(
            channel,
            reach.kind(),
            reach.name(),
            clock.instant(),
            wish,
            extent.firstNumber(),
            extent.lastNumber(),
            extent.messages());
    trail.record(by, "channel.exported", channel.toString(), detail(export));
    return export;
  }

  private void requireFits(ReadingRight reach, ChannelExport.Wish wish, Extent extent) {
    int most = ChannelExports.MOST_PRINTED;
    int characters = ChannelExports.MOST_PRINTED_CHARACTERS;
    if (extent.messages() > most || extent.characters() > characters) {
      String from =
          rows.fitsFrom(reach, wish, most, characters)
              .map(at -> at.atZone(HouseSettings.ZONE.get()).toLocalDateTime().toString())
              .orElse("–");
      throw new Refusal(Problem.EXPORT_TOO_LARGE, most, from);
    }
  }

  private static String detail(ChannelExport export) {
    return "%s %d: %d-%d"
        .formatted(
            export.wish().form().name().toLowerCase(Locale.ROOT),
            export.messages(),
            export.firstNumber(),
            export.lastNumber());
  }

  /** The next ones after a number; none at the end. */
  @Transactional
  List<ExportedMessage> page(Person by, ChannelExport export, long after) {
    ReadingRight reach = access.exporting(by, export.channel());
    List<MessageView> page = rows.page(reach, export, after, PAGE);
    boolean all = access.readsFormerTexts(by, reach);
    List<Long> changed =
        page.stream()
            .filter(each -> all || each.author().equals(by.id()))
            .filter(each -> each.state().withdrawn() || each.state().editedAt() != null)
            .map(MessageView::number)
            .toList();
    Map<Long, List<MessageVersion>> texts = rows.texts(reach, changed);
    return page.stream()
        .map(each -> new ExportedMessage(each, texts.getOrDefault(each.number(), List.of())))
        .toList();
  }

  @Transactional
  void handedOut(Person by, ChannelExport export, String digest) {
    trail.record(
        by,
        "channel.export.handed-out",
        export.channel().toString(),
        detail(export) + ", sha256 " + digest + ", begun " + WireTime.text(export.at()));
  }

  @Transactional
  void setHandedOut(Person by, String digest, int channels, int leftOut) {
    trail.record(
        by, "channels.exported", digest, "%d channels, %d left out".formatted(channels, leftOut));
  }
}
