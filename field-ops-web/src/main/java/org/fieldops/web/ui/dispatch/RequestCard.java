package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.ChannelId;
import org.fieldops.web.ui.shell.part.AgeClock;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StreetName;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** One backup request; the selected one shows who was asked and what can be done. */
final class RequestCard extends Article {

  private static final long serialVersionUID = 1L;

  private final transient BoardEvents events;
  private transient @Nullable Object shown;

  RequestCard(BoardEvents events) {
    this.events = events;
    addClassName("request-card");
  }

  void show(BackupView request, Board board) {
    boolean selected = request.id().equals(board.request());
    List<Object> now =
        selected
            ? List.of(request, board.near(), board.proposal(), board.nextToAsk())
            : List.of(request);
    if (Objects.equals(now, shown)) {
      return;
    }
    shown = now;
    removeAll();
    getElement().setAttribute("data-testid", "request-" + BoardWords.who(request));
    setClassName("request-selected", selected);
    setClassName("request-urgent", request.urgent() && request.state() == BackupView.State.OPEN);
    add(top(request), title(request, selected));
    add(words(request));
    add(new RequestFacts(request));
    if (selected) {
      add(alerts(request, board), actions(request, board));
    } else if (request.acceptedByName() != null) {
      add(new Paragraph(getTranslation("situation.coming", request.acceptedByName())));
    }
  }

  private Component top(BackupView request) {
    AgeClock age = new AgeClock(request.requestedAt(), Instant.now(), AgeClock.Style.STOPWATCH);
    Div top = new Div(new ToneTag(BoardWords.tone(request), BoardWords.state(request)), age);
    top.addClassName("request-top");
    return top;
  }

  private Component title(BackupView request, boolean selected) {
    NativeButton title = new NativeButton("", click -> events.select(request));
    title.add(new UserText(BoardWords.who(request)));
    if (request.position() != null) {
      title.add(new StreetName(request.position(), " · "));
    }
    title.addClassName("request-title");
    title.getElement().setAttribute("aria-pressed", String.valueOf(selected));
    return title;
  }

  /** Who asks, when the title names their unit, and what they said. */
  private Component words(BackupView request) {
    String person = request.unitName() == null ? "" : request.personName();
    String note = request.note().strip();
    Paragraph line = new Paragraph();
    if (!person.isEmpty()) {
      line.add(new UserText(person));
    }
    if (!person.isEmpty() && !note.isEmpty()) {
      line.add(": ");
    }
    if (!note.isEmpty()) {
      line.add(new UserText(note));
    }
    return line;
  }

  private Component alerts(BackupView request, Board board) {
    Div rows = new Div();
    rows.addClassName("request-alerts");
    if (request.alerts().isEmpty()) {
      rows.add(new Span(getTranslation("situation.nobody.asked")));
      rows.addClassName("muted");
    }
    for (BackupView.Alert alert : request.alerts()) {
      UserText unit = new UserText(alert.unitName());
      unit.addClassName("alert-unit");
      Span far =
          new Span(
              board
                  .distance(alert.unit())
                  .map(each -> BoardWords.minutes(each.minutes()))
                  .orElse("·"));
      far.addClassName("alert-far");
      Span state = new Span(BoardWords.alert(alert));
      state.addClassName("muted");
      Component chip =
          board.units().stream()
              .filter(each -> each.id().equals(alert.unit()))
              .findFirst()
              .map(each -> (Component) StatusChip.plain(each.status()))
              .orElseGet(Span::new);
      Div row = new Div(chip, unit, state, far);
      row.addClassName("alert-row");
      rows.add(row);
    }
    return rows;
  }

  private Component actions(BackupView request, Board board) {
    Div row = new Div();
    row.addClassName("request-actions");
    switch (request.state()) {
      case OPEN -> {
        board.proposal().ifPresent(unit -> row.add(send(request, unit)));
        board.nextToAsk().ifPresent(unit -> row.add(askNext(request, unit)));
      }
      case ACCEPTED ->
          row.add(
              act("situation.arrived", "arrived", "act-primary", () -> events.arrived(request)));
      default ->
          row.add(act("situation.close", "close", "act-primary", () -> events.close(request)));
    }
    row.add(channel(request), more(request, board));
    return row;
  }

  private Component send(BackupView request, UnitView unit) {
    NativeButton button =
        act("situation.send", "accept", "act-primary", () -> events.accept(request, unit));
    button.removeAll();
    button.add(new Span(getTranslation("situation.send", unit.name())), new KeyCap("⏎"));
    return button;
  }

  private Component askNext(BackupView request, UnitView unit) {
    NativeButton button = act("situation.ask", "ask", "", () -> events.ask(request, unit));
    button.setText(getTranslation("situation.ask", unit.name()));
    return button;
  }

  private Component more(BackupView request, Board board) {
    NativeButton button = new NativeButton();
    button.add(Glyph.MORE.draw());
    button.addClassName("act");
    button.setAriaLabel(getTranslation("situation.more"));
    button.getElement().setAttribute("data-testid", "request-more");
    ContextMenu menu = new ContextMenu(button);
    menu.setOpenOnClick(true);
    if (request.state() == BackupView.State.OPEN) {
      for (NearUnit near : board.near().stream().limit(8).toList()) {
        board.units().stream()
            .filter(unit -> unit.id().equals(near.unit()))
            .findFirst()
            .ifPresent(unit ->
                menu.addItem(
                    getTranslation("situation.send", unit.name())
                        + " · "
                        + BoardWords.minutes(near.minutes()),
                    click -> events.accept(request, unit)));
      }
    }
    if (request.state() != BackupView.State.ARRIVED) {
      menu.addItem(getTranslation("situation.arrived"), click -> events.arrived(request));
    }
    menu.addItem(getTranslation("situation.close"), click -> events.close(request))
        .getElement()
        .setAttribute("data-testid", "request-close");
    return button;
  }

  /** The channel of those involved: it comes a moment after the request. */
  private Component channel(BackupView request) {
    Anchor link =
        new Anchor("/channels/" + ChannelId.of(request.id()), getTranslation("situation.channel"));
    link.addClassName("act");
    link.getElement().setAttribute("data-testid", "request-channel");
    return link;
  }

  private NativeButton act(String key, String testId, String style, Runnable act) {
    NativeButton button = new NativeButton(getTranslation(key), click -> act.run());
    button.addClassName("act");
    if (!style.isEmpty()) {
      button.addClassName(style);
    }
    button.getElement().setAttribute("data-testid", "request-" + testId);
    return button;
  }
}
