package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Watches;
import org.fieldops.kernel.UnitId;
import org.fieldops.web.ui.dispatch.watch.WatchPanel;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.Toast;

/** The board's picture: map or list on the left, calls and units on the right. */
final class SituationScreen extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SEARCH_WAITS_MS = 150;

  private final transient BoardEvents events;
  private final SituationMap map;
  private final RequestList requests;
  private final WatchPanel watches = new WatchPanel();
  private final UnitTable units;
  private final UnitTable wide;
  private final Div list;
  private final Input search = new Input();
  private final Span open = new Span();
  private final Span onDuty = new Span();
  private final NativeButton mapButton = new NativeButton();
  private final NativeButton listButton = new NativeButton();
  private transient Board board = Board.EMPTY;

  SituationScreen(BoardEvents events, Consumer<String> unitPicked, Consumer<String> requestPicked) {
    this.events = events;
    map = new SituationMap(unitPicked, requestPicked);
    requests = new RequestList(events);
    units = new UnitTable(events, false);
    wide = new UnitTable(events, true);
    list = new Div(wide);
    list.addClassName("situation-list");
    list.getElement().setAttribute("data-testid", "situation-list");
    addClassName("situation");
    add(left(), right());
    turnTo(false);
  }

  void statuses(List<StatusCode> all) {
    units.statuses(all);
    wide.statuses(all);
  }

  void show(Board now) {
    board = now;
    open.setText(String.valueOf(now.requests().size()));
    onDuty.setText(getTranslation("situation.onduty", now.onDuty()));
    showLists();
    if (!map.isVisible()) {
      // it is told everything when it comes back
      return;
    }
    map.show(
        MapState.of(
            now,
            Instant.now(),
            status -> BoardWords.status(status, getLocale()),
            request -> getTranslation("situation.map.help", BoardWords.who(request))));
  }

  /** Only what moved. */
  void move(Board now, List<UnitMoved> moves) {
    board = now;
    showLists();
    if (!map.isVisible()) {
      return;
    }
    Instant at = Instant.now();
    map.move(moves.stream().map(move -> MapState.Move.of(move, at)).toList());
  }

  void show(Watches.Board alone) {
    watches.show(alone);
    Set<UnitId> units =
        alone.running().stream()
            .flatMap(watch -> Optional.ofNullable(watch.unit()).stream())
            .collect(Collectors.toSet());
    this.units.alone(units);
    wide.alone(units);
    showLists();
  }

  void reveal(BackupView request) {
    requests.reveal(request.id());
  }

  void look(UnitView unit) {
    Fix fix = unit.lastFix();
    if (fix != null) {
      map.look(fix.point());
    }
  }

  void focusSearch() {
    search.focus();
  }

  /** From the map to the list and back. */
  void turn() {
    turnTo(map.isVisible());
  }

  private void turnTo(boolean asList) {
    map.setVisible(!asList);
    list.setVisible(asList);
    mapButton.getElement().setAttribute("aria-pressed", String.valueOf(!asList));
    listButton.getElement().setAttribute("aria-pressed", String.valueOf(asList));
    if (!asList && board != Board.EMPTY) {
      show(board);
    }
  }

  private void showLists() {
    BoardSearch wanted = new BoardSearch(search.getValue(), getLocale());
    List<UnitView> left = wanted.units(board.unitsInOrder());
    requests.show(wanted.requests(board.requests()), board);
    units.show(left, board);
    wide.show(left, board);
  }

  private Component left() {
    mapButton.setText(getTranslation("situation.as.map"));
    mapButton.addClickListener(click -> turnTo(false));
    mapButton.getElement().setAttribute("data-testid", "as-map");
    listButton.setText(getTranslation("situation.as.list"));
    listButton.addClickListener(click -> turnTo(true));
    listButton.getElement().setAttribute("data-testid", "as-list");
    Div turn = new Div(mapButton, listButton);
    turn.addClassNames("segments", "situation-turn");
    Div left = new Div(map, list, searchBox(), turn);
    left.addClassName("situation-left");
    return left;
  }

  private Component searchBox() {
    search.setPlaceholder(getTranslation("situation.search"));
    search.setAriaLabel(getTranslation("situation.search"));
    search.getElement().setAttribute("data-testid", "situation-search");
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(SEARCH_WAITS_MS);
    search.addValueChangeListener(change -> showLists());
    search
        .getElement()
        .addEventListener(
            "keydown", press -> goTo(press.getEventData().get("element.value").asString()))
        .setFilter("event.key === 'Enter'")
        .addEventData("element.value");
    search
        .getElement()
        .addEventListener("keydown", press -> search.clear())
        .setFilter("event.key === 'Escape' && (element.blur(), true)");
    Div box = new Div(search, new KeyCap("/"));
    box.addClassName("situation-search");
    return box;
  }

  /** To the first unit or call that is left, otherwise to the street of that name. */
  private void goTo(String text) {
    if (text.isBlank()) {
      return;
    }
    BoardSearch wanted = new BoardSearch(text, getLocale());
    List<UnitView> foundUnits = wanted.units(board.unitsInOrder());
    List<BackupView> foundRequests = wanted.requests(board.requests());
    if (!foundUnits.isEmpty()) {
      events.select(foundUnits.getFirst());
    } else if (!foundRequests.isEmpty()) {
      events.select(foundRequests.getFirst());
    } else {
      map.find(text, found -> found(text, found));
    }
  }

  private void found(String text, boolean found) {
    if (found) {
      search.clear();
    } else {
      Toast.warn(getTranslation("situation.search.nothing", text));
    }
  }

  private Component right() {
    Span hint = new Span();
    hint.addClassName("key-hint");
    hint.add(new KeyCap("J"), new KeyCap("K"), new Span(getTranslation("situation.hint.select")));
    Div openHead = new Div(new H2(getTranslation("situation.open")), open, hint);
    openHead.addClassName("panel-head");
    Span statusHint = new Span();
    statusHint.addClassName("key-hint");
    statusHint.add(
        new Span(getTranslation("situation.hint.status")),
        new KeyCap("0"),
        new Span("…"),
        new KeyCap("9"));
    Div unitHead = new Div(new H2(getTranslation("situation.units")), onDuty, statusHint);
    unitHead.addClassName("panel-head");
    Div upper = new Div(openHead, requests);
    upper.addClassName("situation-requests");
    Div lower = new Div(unitHead, units);
    lower.addClassName("situation-units");
    Div right = new Div(upper, watches, lower);
    right.addClassName("situation-right");
    return right;
  }
}
