package org.fieldops.web.ui.manage.hooks;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.fieldops.dispatch.HookEvent;
import org.fieldops.dispatch.HookView;
import org.fieldops.dispatch.Hooks;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.manage.FormDialog;
import org.fieldops.web.ui.shell.part.Toast;

/** What is done with the hooks of one channel. */
public final class HookActs {

  private static final int LONGEST_URL = 1_000;

  private final Place place;
  private final Hooks hooks;
  private final ChannelId channel;

  /** The desk, as these acts see it. */
  public interface Place {

    Person by();

    /** Does it, says so, and shows what is now; says why when it was refused. */
    boolean done(Runnable act, String said);

    String getTranslation(String key, Object... facts);
  }

  public HookActs(Place place, Hooks hooks, ChannelId channel) {
    this.place = place;
    this.hooks = hooks;
    this.channel = channel;
  }

  void addIncoming() {
    TextField name = FormDialog.nameField();
    UUID id = Ids.next();
    FormDialog dialog =
        new FormDialog(
            words("hook.in.new"),
            words("manage.make"),
            told(
                id,
                true,
                () -> hooks.makeIncoming(place.by(), channel, id, name.getValue().strip())),
            new Paragraph(words("hook.in.about")),
            name);
    name.addValueChangeListener(change -> dialog.ready(!change.getValue().isBlank()));
    dialog.ready(false);
    dialog.open();
  }

  void addOutgoing() {
    TextField name = FormDialog.nameField();
    TextField url = new TextField(words("hook.url"));
    url.setMaxLength(LONGEST_URL);
    url.setWidthFull();
    url.setPlaceholder("https://");
    url.setRequiredIndicatorVisible(true);
    url.setValueChangeMode(ValueChangeMode.EAGER);
    url.getElement().setAttribute("data-testid", "hook-url");
    CheckboxGroup<HookEvent> events = new CheckboxGroup<>(words("hook.events"));
    events.setItems(HookEvent.values());
    events.setItemLabelGenerator(each -> words("hook.event." + each));
    events.setValue(Set.of(HookEvent.values()));
    UUID id = Ids.next();
    FormDialog dialog =
        new FormDialog(
            words("hook.out.new"),
            words("manage.make"),
            told(
                id,
                false,
                () ->
                    hooks.makeOutgoing(
                        place.by(),
                        channel,
                        id,
                        name.getValue().strip(),
                        url.getValue().strip(),
                        events.getValue())),
            new Paragraph(words("hook.out.about")),
            name,
            url,
            events);
    BooleanSupplier complete =
        () -> !name.isEmpty() && !url.isEmpty() && !events.getValue().isEmpty();
    name.addValueChangeListener(change -> dialog.check());
    url.addValueChangeListener(change -> dialog.check());
    events.addValueChangeListener(change -> dialog.check());
    dialog.check(complete);
    dialog.open();
  }

  /** Does it, and tells the secret that came of it, this once. */
  private BooleanSupplier told(UUID id, boolean incoming, Supplier<String> make) {
    return () -> {
      List<String> secret = new ArrayList<>();
      boolean done = place.done(() -> secret.add(make.get()), "");
      if (done) {
        SecretDialog.show(incoming ? id : null, secret.getFirst());
      }
      return done;
    };
  }

  void renew(HookView hook) {
    FormDialog.confirm(
            words("hook.renew"),
            words("hook.renew.text", hook.name()),
            words("hook.renew"),
            told(hook.id(), hook.incoming(), () -> hooks.renew(place.by(), channel, hook.id())))
        .open();
  }

  void end(HookView hook) {
    FormDialog.confirm(
            words("hook.end.title", hook.name()),
            words(hook.incoming() ? "hook.end.in" : "hook.end.out", hook.waiting()),
            words("hook.end"),
            () -> place.done(() -> hooks.end(place.by(), channel, hook.id()), words("hook.ended")))
        .open();
  }

  void retry(HookView hook) {
    place.done(() -> hooks.retry(place.by(), channel, hook.id()), words("hook.retried"));
  }

  void test(HookView hook) {
    List<String> trouble = new ArrayList<>();
    if (place.done(() -> trouble.add(hooks.test(place.by(), channel, hook.id())), "")) {
      String why = trouble.getFirst();
      if (why.isEmpty()) {
        Toast.say(words("hook.test.taken"));
      } else {
        Toast.warn(words("hook.test.not", trouble(why)));
      }
    }
  }

  /** The words for why something was not taken. */
  String trouble(String code) {
    String[] parts = code.split(" ", 2);
    return words("hook.trouble." + parts[0], parts.length > 1 ? parts[1] : "");
  }

  void reload() {
    place.done(() -> {}, "");
  }

  private String words(String key, Object... facts) {
    return place.getTranslation(key, facts);
  }
}
