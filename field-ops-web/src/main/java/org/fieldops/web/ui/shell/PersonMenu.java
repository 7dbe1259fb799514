package org.fieldops.web.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldops.identity.Devices;
import org.fieldops.kernel.Person;
import org.fieldops.web.ui.shell.device.DevicesDialog;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.UserText;

/** Who am I, in which language, how bright, and out. */
final class PersonMenu extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Person person;
  private final transient Devices devices;

  PersonMenu(Person person, Devices devices) {
    this.person = person;
    this.devices = devices;
    addClassName("rail-person");
    UserText name = new UserText(person.name());
    name.addClassName("rail-word");
    NativeButton open = new NativeButton();
    open.add(Glyph.PERSON.draw(), name);
    open.addClassName("rail-place");
    open.getElement().setAttribute("data-testid", "person-menu");
    open.getElement().setAttribute("aria-label", getTranslation("person.menu", person.name()));
    add(open, popover(open));
  }

  private Popover popover(NativeButton target) {
    Popover popover = new Popover();
    popover.setTarget(target);
    popover.setPosition(PopoverPosition.END_BOTTOM);
    popover.setModal(true);
    popover.setAriaLabel(getTranslation("person.menu", person.name()));
    Div panel = new Div(who(), languages(), themes(), notices(), devices(popover), signOut());
    panel.addClassName("person-panel");
    popover.add(panel);
    return popover;
  }

  private Component who() {
    UserText name = new UserText(person.name());
    name.addClassName("person-name");
    String roles =
        person.roles().stream()
            .sorted()
            .map(role -> getTranslation("role." + role.realmName()))
            .collect(Collectors.joining(", "));
    Span role = new Span(person.username() + " · " + roles);
    role.addClassName("muted");
    Div who = new Div(name, role);
    who.addClassName("person-who");
    return who;
  }

  private Component languages() {
    Locale now = getLocale();
    List<NativeButton> buttons = new ArrayList<>();
    for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
      String tag = locale.getLanguage();
      NativeButton button =
          choice(
              "language-" + tag, locale.getDisplayLanguage(locale), now.getLanguage().equals(tag));
      button.getElement().setAttribute("lang", tag);
      button.addClickListener(
          click -> click.getSource().getUI().ifPresent(ui -> Choice.choose(ui, locale)));
      buttons.add(button);
    }
    return group("person.language", buttons);
  }

  private Component themes() {
    VaadinRequest request = VaadinRequest.getCurrent();
    Choice.Theme now = request == null ? Choice.Theme.SYSTEM : Choice.theme(request);
    List<NativeButton> buttons = new ArrayList<>();
    for (Choice.Theme theme : Choice.Theme.values()) {
      NativeButton button =
          choice("theme-" + theme.key(), getTranslation("theme." + theme.key()), theme == now);
      button.addClickListener(click -> {
        buttons.forEach(each -> press(each, each == button));
        button.getUI().ifPresent(ui -> Choice.choose(ui, theme));
      });
      buttons.add(button);
    }
    return group("person.theme", buttons);
  }

  private Component group(String labelKey, List<NativeButton> buttons) {
    Span label = new Span(getTranslation(labelKey));
    label.addClassNames("field-label");
    Div segments = new Div();
    segments.addClassName("segments");
    segments.getElement().setAttribute("role", "group");
    segments.getElement().setAttribute("aria-label", getTranslation(labelKey));
    buttons.forEach(segments::add);
    return new Div(label, segments);
  }

  private static NativeButton choice(String testId, String word, boolean pressed) {
    NativeButton button = new NativeButton(word);
    button.getElement().setAttribute("data-testid", testId);
    press(button, pressed);
    return button;
  }

  private static void press(NativeButton button, boolean pressed) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
  }

  private Component devices(Popover popover) {
    NativeButton open =
        new NativeButton(
            getTranslation("devices"),
            click -> {
              popover.close();
              new DevicesDialog(devices, person.id()).open();
            });
    open.addClassName("wide-button");
    open.getElement().setAttribute("data-testid", "open-devices");
    return open;
  }

  private Component notices() {
    Span label = new Span(getTranslation("notice.switch.title"));
    label.addClassName("field-label");
    return new Div(label, new NoticeSwitch());
  }

  /** A plain form, so that it works whatever state the page is in. */
  private Component signOut() {
    Div holder = new Div();
    Element form = new Element("form");
    form.setAttribute("method", "post");
    form.setAttribute("action", "/logout");
    Element button = new Element("button");
    button.setAttribute("type", "submit");
    button.setAttribute("class", "wide-button");
    button.setAttribute("data-testid", "sign-out");
    button.setText(getTranslation("person.signout"));
    form.appendChild(button);
    holder.getElement().appendChild(form);
    return holder;
  }
}
