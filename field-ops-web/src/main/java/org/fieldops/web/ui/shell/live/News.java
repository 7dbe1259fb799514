package org.fieldops.web.ui.shell.live;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.function.Function;
import org.fieldops.kernel.feed.FeedEntry;
import org.fieldops.kernel.feed.Topic;
import org.jspecify.annotations.Nullable;

/** A committed entry on its way to the desks; what it says is read once for all of them. */
public final class News {

  private final FeedEntry entry;
  private volatile @Nullable Object read;

  public News(FeedEntry entry) {
    this.entry = entry;
  }

  public FeedEntry entry() {
    return entry;
  }

  public boolean is(Topic topic, String kind) {
    return entry.kind().equals(kind) && entry.topic().equals(topic);
  }

  public boolean on(Topic topic) {
    return entry.topic().equals(topic);
  }

  /** A text of the body; empty when there is none of that name. */
  public String text(String name) {
    return entry.body().get(name) instanceof JsonString text ? text.getString() : "";
  }

  /** A number of the body; 0 when there is none of that name. */
  public long number(String name) {
    return entry.body().get(name) instanceof JsonNumber number ? number.longValue() : 0;
  }

  /**
   * What the body says, made by the first desk that asks and shared by all; each kind of entry has
   * one reader.
   */
  @SuppressWarnings("unchecked")
  public <T> T read(Function<JsonObject, T> reader) {
    Object known = read;
    if (known == null) {
      known = reader.apply(entry.body());
      read = known;
    }
    return (T) known;
  }
}
