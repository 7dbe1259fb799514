package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.UnitId;
import org.fieldops.web.ui.shell.part.AgeClock;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;

/** The units by status and distance; a row is drawn anew only when something in it changed. */
final class UnitTable extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BoardEvents events;
  private final boolean wide;
  private final NativeTableBody body;
  private final NativeTable table = new NativeTable();
  private final Div empty;
  private final transient Map<UnitId, Row> rows = new HashMap<>();
  private transient List<UnitId> order = List.of();
  private transient List<StatusCode> statuses = List.of();
  private transient Set<UnitId> alone = Set.of();

  /** A drawn row and what it was drawn of. */
  private record Row(NativeTableRow row, Object of) {}

  /**
   * @param wide with crew and distance in metres, as the list that stands for the map
   */
  UnitTable(BoardEvents events, boolean wide) {
    this.events = events;
    this.wide = wide;
    addClassName("unit-table");
    setClassName("unit-table-wide", wide);
    NativeTableRow head = table.getHead().addRow();
    head.add(header("situation.unit.status", "", true));
    head.add(header("situation.unit", "", false));
    head.add(header("situation.unit.status", "", false));
    if (wide) {
      head.add(header("situation.unit.crew", "", false));
    }
    head.add(header("situation.unit.place", "right", false));
    head.add(header("situation.unit.far", "right", false));
    body = table.getBody();
    empty = StatePanel.emptyLine(getTranslation("situation.units.empty"));
    add(table, empty);
  }

  void statuses(List<StatusCode> all) {
    statuses = List.copyOf(all);
  }

  /** The units of which somebody works alone now; drawn with what is shown next. */
  void alone(Set<UnitId> units) {
    alone = units;
  }

  /**
   * @param shown the units that the search leaves, in the order of the board
   */
  void show(List<UnitView> shown, Board board) {
    empty.setVisible(shown.isEmpty());
    table.setVisible(!shown.isEmpty());
    boolean redraw = false;
    for (UnitView unit : shown) {
      Object of =
          List.of(
              unit,
              board.distance(unit.id()),
              unit.id().equals(board.unit()),
              alone.contains(unit.id()));
      Row known = rows.get(unit.id());
      if (known == null || !Objects.equals(known.of(), of)) {
        NativeTableRow row = known == null ? new NativeTableRow() : known.row();
        draw(row, unit, board);
        rows.put(unit.id(), new Row(row, of));
        redraw |= known == null;
      }
    }
    List<UnitId> ids = shown.stream().map(UnitView::id).toList();
    if (redraw || !ids.equals(order)) {
      order = ids;
      body.removeAll();
      ids.forEach(id -> body.add(Objects.requireNonNull(rows.get(id)).row()));
    }
  }

  private void draw(NativeTableRow row, UnitView unit, Board board) {
    row.removeAll();
    boolean selected = unit.id().equals(board.unit());
    row.setClassName("unit-selected", selected);
    row.setClassName("unit-off", !Board.onDuty(unit));
    row.getElement().setAttribute("data-testid", "unit-" + unit.name());
    row.addDataCell()
        .add(new StatusChip(unit.name(), unit.status(), statuses, c -> events.status(unit, c)));
    row.addDataCell().add(name(unit, selected));
    row.addDataCell().add(new Span(standing(unit)));
    if (wide) {
      row.addDataCell().add(new Span(crew(unit)));
    }
    right(row, place(unit));
    right(row, far(unit, board));
  }

  private String standing(UnitView unit) {
    String status =
        unit.crew().isEmpty()
            ? getTranslation("situation.unit.unmanned")
            : BoardWords.status(unit.status(), getLocale());
    return alone.contains(unit.id()) ? getTranslation("watch.unit", status) : status;
  }

  private NativeButton name(UnitView unit, boolean selected) {
    NativeButton name = new NativeButton("", click -> events.select(unit));
    name.add(new UserText(unit.name()));
    name.addClassName("unit-name");
    name.getElement().setAttribute("aria-pressed", String.valueOf(selected));
    return name;
  }

  private String crew(UnitView unit) {
    return unit.crew().isEmpty()
        ? getTranslation("situation.unit.unmanned")
        : unit.crew().stream().map(Isolated::text).collect(Collectors.joining(", "));
  }

  private Component place(UnitView unit) {
    Fix fix = unit.lastFix();
    return fix == null
        ? new Span("·")
        : new AgeClock(fix.at(), Instant.now(), AgeClock.Style.SHORT);
  }

  private Component far(UnitView unit, Board board) {
    NearUnit near = board.distance(unit.id()).orElse(null);
    if (near == null) {
      return new Span("·");
    }
    String minutes = BoardWords.minutes(near.minutes());
    Span far =
        new Span(wide ? minutes + " · " + BoardWords.metres(near.metres(), getLocale()) : minutes);
    far.addClassName("unit-far");
    boolean coming =
        board.selectedRequest().map(BackupView::acceptedBy).filter(unit.id()::equals).isPresent();
    far.setClassName("unit-coming", coming);
    return far;
  }

  private static void right(NativeTableRow row, Component content) {
    NativeTableCell cell = row.addDataCell();
    cell.addClassName("right");
    cell.add(content);
  }

  private NativeTableHeaderCell header(String key, String style, boolean hidden) {
    Span word = new Span(getTranslation(key));
    word.setClassName("only-read", hidden);
    NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
    cell.getElement().setAttribute("scope", "col");
    if (!style.isEmpty()) {
      cell.addClassName(style);
    }
    return cell;
  }
}
