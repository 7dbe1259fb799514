package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.fieldops.dispatch.HandoverView;
import org.fieldops.web.rest.export.paper.HandoverLines;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;

/** The record: what the app gathered, and what was completed by hand. */
final class HandoverSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 2_000;

  private final transient HandoverWishes wishes;
  private final Div facts = new Div();
  private final transient KeptParts cards = new KeptParts(facts);
  private final ItemCard items;
  private final Div said = new Div();
  private final transient KeptParts notes = new KeptParts(said);
  private final TextArea note = new TextArea();
  private final NativeButton leave;

  HandoverSheet(HandoverWishes wishes) {
    this.wishes = wishes;
    addClassName("handover-sheet");
    facts.addClassName("handover-facts");
    items = new ItemCard(wishes);
    note.setLabel(getTranslation("handover.note"));
    note.setMaxLength(LONGEST);
    note.setWidthFull();
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.getElement().setAttribute("data-testid", "handover-note");
    leave = new NativeButton("", click -> leave());
    leave.addClassName("act");
    leave.add(new Span(getTranslation("handover.note.leave") + " "), new KeyCap("N"));
    leave.getElement().setAttribute("data-testid", "handover-note-leave");
    Section card = card("notes", said, note, leave);
    add(facts, items, card);
  }

  private Section card(String name, Component... content) {
    Section card = new Section(new H2(getTranslation("handover." + name)));
    card.addClassName("handover-card");
    card.getElement().setAttribute("data-testid", "handover-" + name);
    card.add(content);
    return card;
  }

  void toNote() {
    note.focus();
  }

  void toItem() {
    items.toName();
  }

  void show(HandoverView view) {
    JsonObject content = view.content();
    JsonObject gathered = content.getJsonObject("facts");
    cards.show(
        HandoverLines.FACTS.stream()
            .map(list -> {
              List<JsonObject> found = gathered.getJsonArray(list).getValuesAs(JsonObject.class);
              boolean more = gathered.getJsonArray("more").toString().contains('"' + list + '"');
              int ended = list.equals("crew") ? gathered.getInt("ended") : 0;
              return new Part(
                  list, List.of(found, more, ended), () -> facts(list, found, more, ended));
            })
            .toList());
    items.show(content.getJsonArray("items").getValuesAs(JsonObject.class), view.mayComplete());
    List<JsonObject> written = content.getJsonArray("notes").getValuesAs(JsonObject.class);
    notes.show(
        written.isEmpty()
            ? List.of(new Part("none", "", () -> none("notes")))
            : written.stream()
                .map(each -> new Part(each.getString("id"), each, () -> written(each)))
                .toList());
    note.setVisible(view.mayComplete());
    leave.setVisible(view.mayComplete());
  }

  private Section facts(String list, List<JsonObject> found, boolean more, int ended) {
    HandoverLines lines = HandoverWords.of(this);
    Section card = card(list);
    if (found.isEmpty()) {
      card.add(none(list));
    }
    for (JsonObject fact : found) {
      UserText first = new UserText(lines.first(list, fact), "handover-first");
      Span second = new Span(new UserText(lines.second(list, fact)));
      second.addClassName("muted");
      Div line = new Div(first, second);
      line.addClassName("handover-line");
      card.add(line);
    }
    if (more) {
      card.add(StatePanel.emptyLine(getTranslation("handover.more")));
    }
    if (ended > 0) {
      card.add(StatePanel.emptyLine(getTranslation("handover.ended", ended)));
    }
    return card;
  }

  private Div none(String list) {
    return StatePanel.emptyLine(getTranslation("handover." + list + ".none"));
  }

  private Div written(JsonObject each) {
    String at = HandoverWords.of(this).moment(Instant.parse(each.getString("writtenAt")));
    Span who = new Span(new UserText(each.getString("by")));
    who.add(", " + at);
    who.addClassName("muted");
    Div line = new Div(new UserText(each.getString("text"), "handover-said"), who);
    line.addClassName("handover-line");
    return line;
  }

  private void leave() {
    if (!note.getValue().isBlank() && wishes.note(note.getValue())) {
      note.clear();
    }
  }
}
