package org.fieldops.web.ui.channels;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fieldops.dispatch.Channels;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.MessageJson;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageStateJson;
import org.fieldops.dispatch.Reaction;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.shell.live.News;
import org.jspecify.annotations.Nullable;

/** What the open talk of a desk asks for, and what it is told of messages that it shows. */
final class TalkPages implements MessageListView.Wishes {

  static final int PAGE = 100;

  /** So many pages back a message is looked for. */
  private static final int MOST_PAGES = 20;

  private static final Function<JsonObject, Map<Reaction, Long>> COUNTS =
      body -> MessageStateJson.reactions(body.getJsonObject("reactions"));
  private static final Function<JsonObject, List<String>> MINE =
      body ->
          body.getJsonArray("mine").getValuesAs(JsonString.class).stream()
              .map(JsonString::getString)
              .toList();

  private final Channels channels;
  private final MessageActs.Place place;
  private final MessageActs acts;
  private final Consumer<Runnable> attempt;
  private final Runnable now;
  private @Nullable MessageListView talk;
  private @Nullable PinStrip pins;

  /**
   * @param attempt does something and says why it was not done
   * @param now shows what is said now
   */
  TalkPages(
      Channels channels,
      MessageActs.Place place,
      MessageActs acts,
      Consumer<Runnable> attempt,
      Runnable now) {
    this.channels = channels;
    this.place = place;
    this.acts = acts;
    this.attempt = attempt;
    this.now = now;
  }

  /** The parts of the desk that show it. */
  void of(MessageListView shown, PinStrip top) {
    talk = shown;
    pins = top;
  }

  /** What became of messages that may stand here. */
  void later(News news) {
    ChannelId channel = place.channel().get();
    MessageListView shown = talk;
    PinStrip top = pins;
    if (channel == null
        || shown == null
        || top == null
        || !news.text("channelId").equals(channel.toString())) {
      return;
    }
    switch (news.entry().kind()) {
      case "message.changed" -> shown.changed(news.read(MessageJson::read));
      case "message.reactions" -> shown.counted(news.number("number"), news.read(COUNTS));
      case "message.mine" -> shown.mine(news.number("number"), news.read(MINE));
      case "draft" -> place.composer().get().drafted(news);
      case "attachment" -> shown.arrived(news.text("attachmentId"));
      case "pins" -> attempt.accept(() -> top.show(acts.pins(channel)));
      default -> {
        // what others have read, or acknowledged, is shown when somebody asks
      }
    }
  }

  @Override
  public void older(long before) {
    in(channel -> {
      MessagePage page = channels.before(place.person(), channel, before, PAGE);
      if (talk != null) {
        talk.older(page);
      }
    });
  }

  @Override
  public void newest() {
    now.run();
  }

  @Override
  public void menu(long number) {
    acts.menu(number);
  }

  @Override
  public void answer(long number, Reaction reaction, boolean on) {
    acts.answer(number, reaction, on);
  }

  @Override
  public boolean choose(long number, String choice) {
    return place.composer().get().choose(choice, Extras.NONE.replyingTo(number));
  }

  /** Brings pages until a message stands here, and shows it. */
  @Override
  public void seek(long number, long first) {
    in(channel -> {
      MessageListView shown = talk;
      long before = first;
      for (int pages = 0; shown != null && before > number && pages < MOST_PAGES; pages++) {
        MessagePage page = channels.before(place.person(), channel, before, PAGE);
        shown.older(page);
        before = page.more() ? page.messages().getFirst().number() : 0;
      }
      if (shown != null) {
        shown.seek(number);
      }
    });
  }

  private void in(Consumer<ChannelId> act) {
    ChannelId channel = place.channel().get();
    if (channel != null) {
      attempt.accept(() -> act.accept(channel));
    }
  }
}
