package org.fieldops.web.ui.channels;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fieldops.dispatch.Moment;
import org.fieldops.dispatch.Mute;
import org.fieldops.dispatch.Mutes;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.jspecify.annotations.Nullable;

/** How loud the open channel is: a button that says it, with the ways to mute it for a while. */
final class MuteButton extends NativeButton {

  private static final long serialVersionUID = 1L;
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final transient Mutes door;
  private final transient Person person;
  private final transient Predicate<Runnable> attempt;
  private final transient Runnable done;
  private transient Map<ChannelId, Instant> mutes = Map.of();
  private transient @Nullable ChannelId channel;

  /**
   * @param attempt does something and says in words when it is refused; whether it was done
   * @param done told after a change
   */
  MuteButton(Mutes door, Person person, Predicate<Runnable> attempt, Runnable done) {
    this.door = door;
    this.person = person;
    this.attempt = attempt;
    this.done = done;
    addClassName("act");
    getElement().setAttribute("data-testid", "mute");
    ContextMenu menu = new ContextMenu(this);
    menu.setOpenOnClick(true);
    menu.addItem(getTranslation("mute.hour"), click -> until(hour()));
    menu.addItem(getTranslation("mute.tomorrow"), click -> until(tomorrow()));
    menu.addItem(getTranslation("mute.always"), click -> until(Mutes.UNTIL_TURNED_ON));
    menu.addItem(getTranslation("mute.lift"), click -> until(null));
  }

  /** Asks which hold now. */
  void load() {
    mutes = door.of(person).stream().collect(Collectors.toMap(Mute::channel, Mute::until));
  }

  /** Whether a channel is not heard now. */
  boolean isMuted(ChannelId id) {
    Instant until = mutes.get(id);
    return until != null && until.isAfter(Instant.now());
  }

  void show(ChannelId id) {
    channel = id;
    boolean muted = isMuted(id);
    removeAll();
    add((muted ? Glyph.SILENT : Glyph.BELL).draw());
    add(getTranslation(muted ? "mute.on" : "mute.off"));
    getElement().setAttribute("title", getTranslation("mute.why"));
  }

  private void until(@Nullable Instant until) {
    ChannelId id = channel;
    if (id != null && attempt.test(() -> door.mute(person, id, until, Moment.now(Instant.now())))) {
      done.run();
    }
  }

  private static Instant hour() {
    return Instant.now().plus(1, ChronoUnit.HOURS);
  }

  private static Instant tomorrow() {
    return HouseTime.moment(HouseTime.today().plusDays(1), MORNING);
  }
}
