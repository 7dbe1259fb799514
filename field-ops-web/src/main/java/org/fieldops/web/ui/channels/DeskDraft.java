package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.fieldops.dispatch.Draft;
import org.fieldops.dispatch.Drafts;
import org.fieldops.dispatch.Extras;
import org.fieldops.dispatch.Moment;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.live.News;
import org.jspecify.annotations.Nullable;

/**
 * What the person typed in the open channel and has not sent: kept once it stands still, and
 * brought in when it was typed on another device, but never into what is being typed here.
 */
final class DeskDraft {

  /** So long a text has to stand still. */
  private static final int SETTLED_MILLIS = 700;

  /** So long after a key nothing from another device comes into the field. */
  private static final Duration HOLD = Duration.ofSeconds(2);

  private final Drafts door;
  private final Person person;
  private final Predicate<Runnable> attempt;
  private TextArea field = new TextArea();
  private BooleanSupplier elsewhere = () -> false;
  private @Nullable ChannelId channel;
  private String kept = "";
  private long version;
  private Instant typedAt = Instant.EPOCH;

  /**
   * @param attempt does something and says in words when it is refused; whether it was done
   */
  DeskDraft(Drafts door, Person person, Predicate<Runnable> attempt) {
    this.door = door;
    this.person = person;
    this.attempt = attempt;
  }

  /**
   * The field in which it stands.
   *
   * @param notDraft whether something else stands there just now, as a message that is said anew
   */
  void of(TextArea text, BooleanSupplier notDraft) {
    field = text;
    elsewhere = notDraft;
    text.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        typedAt = Instant.now();
      }
    });
    text.getElement().addEventListener("input", key -> keep()).debounce(SETTLED_MILLIS);
  }

  /** Another channel is shown; what stands in the field belongs to the one before. */
  void begin(ChannelId next) {
    keep();
    channel = next;
    here(door.in(person, next));
  }

  /** Back to the draft, after something else stood there. */
  void show() {
    field.setValue(kept);
  }

  /** Keeps what stands in the field now. A text that is too long stays here only. */
  void keep() {
    ChannelId in = channel;
    String text = field.getValue();
    if (in == null
        || elsewhere.getAsBoolean()
        || text.equals(kept)
        || text.codePointCount(0, text.length()) > Extras.MAX_TEXT) {
      return;
    }
    AtomicReference<Draft> written = new AtomicReference<>();
    if (attempt.test(() -> written.set(door.write(person, in, text, Moment.now(Instant.now()))))) {
      kept = text;
      version = written.get().version();
    }
  }

  /** It changed, perhaps on another device. */
  void told(News news) {
    if (news.number("version") > version) {
      bringIn();
    }
  }

  private void bringIn() {
    ChannelId in = channel;
    if (in == null || elsewhere.getAsBoolean() || !field.getValue().equals(kept)) {
      return; // what is typed here is newer, and is kept in a moment
    }
    Duration rest = Duration.between(Instant.now(), typedAt.plus(HOLD));
    if (rest.isPositive()) {
      field
          .getElement()
          .executeJs("return new Promise((then) => setTimeout(then, $0))", (int) rest.toMillis())
          .then(waited -> bringIn());
      return;
    }
    AtomicReference<Draft> found = new AtomicReference<>();
    if (attempt.test(() -> found.set(door.in(person, in)))) {
      here(found.get());
    }
  }

  private void here(Draft draft) {
    kept = draft.text();
    version = draft.version();
    field.setValue(kept);
  }
}
