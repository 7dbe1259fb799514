package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.fieldops.dispatch.HandoverLine;
import org.fieldops.dispatch.Team;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.TeamId;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.PickerWords;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** Handovers by day and team, the newest first; without a day those of the last week. */
final class HandoverList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int DAYS = 7;

  private final DatePicker day = new DatePicker();
  private final Select<Team> team = new Select<>();
  private final Span none = new Span();
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final transient Consumer<ShiftId> choose;
  private transient List<Team> teams = List.of();

  HandoverList(Consumer<ShiftId> choose, Runnable searched) {
    this.choose = choose;
    addClassNames("channel-list", "open-orders", "handover-list");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("handover.titles"));
    day.setLabel(getTranslation("handover.day"));
    day.setPlaceholder(getTranslation("handover.lastDays"));
    day.setI18n(PickerWords.of(getLocale()));
    day.setClearButtonVisible(true);
    day.setWidthFull();
    day.addValueChangeListener(change -> searched.run());
    day.getElement().setAttribute("data-testid", "handover-day");
    team.setLabel(getTranslation("plan.team"));
    team.setItemLabelGenerator(each -> each == null ? "" : each.name());
    team.setEmptySelectionAllowed(true);
    team.setEmptySelectionCaption(getTranslation("handover.allTeams"));
    team.setWidthFull();
    team.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        searched.run();
      }
    });
    team.getElement().setAttribute("data-testid", "handover-team");
    none.addClassName("empty-line");
    none.getElement().setAttribute("role", "status");
    none.getElement().setAttribute("data-testid", "handover-found");
    all.getElement().setAttribute("data-testid", "handovers");
    add(new H2(getTranslation("handover.titles")), day, team, none, all);
  }

  /** The teams that there are; one alone needs no choice. */
  void teams(List<Team> now) {
    if (!now.equals(teams)) {
      teams = List.copyOf(now);
      team.setItems(teams);
    }
    team.setVisible(teams.size() > 1);
  }

  LocalDate from() {
    LocalDate chosen = day.getValue();
    return chosen == null ? HouseTime.today().minusDays(DAYS) : chosen;
  }

  LocalDate until() {
    LocalDate chosen = day.getValue();
    return chosen == null ? HouseTime.today() : chosen;
  }

  @Nullable TeamId team() {
    Team chosen = team.getValue();
    return chosen == null ? null : chosen.id();
  }

  void show(List<HandoverLine> found, @Nullable ShiftId current) {
    none.setText(found.isEmpty() ? getTranslation("handover.noneFound") : "");
    parts.show(
        found.stream()
            .map(line -> {
              boolean isCurrent = line.shift().equals(current);
              return new KeptParts.Part(
                  line.shift(), List.of(line, isCurrent), () -> entry(line, isCurrent));
            })
            .toList());
  }

  private NativeButton entry(HandoverLine line, boolean current) {
    NativeButton button = new NativeButton("", click -> choose.accept(line.shift()));
    button.addClassNames("channel-entry", "order-entry");
    button.setClassName("channel-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button.getElement().setAttribute("data-testid", "handover-of-" + line.shift());
    Span title = new Span(new UserText(line.name()));
    title.addClassName("order-entry-text");
    Span stands =
        new Span(HouseTime.longDay(line.day(), getLocale()) + ", " + HouseTime.clock(line.until()));
    stands.addClassName("order-entry-stands");
    button.add(title, stands, new ToneTag(HandoverWords.tone(line.state()), state(line)));
    return button;
  }

  private String state(HandoverLine line) {
    String state = getTranslation("handover.state." + line.state());
    return line.additions() == 0
        ? state
        : state + " · " + getTranslation("handover.added.count", line.additions());
  }
}
