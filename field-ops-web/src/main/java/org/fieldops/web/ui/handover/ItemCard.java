package org.fieldops.web.ui.handover;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.fieldops.dispatch.HandoverItem;
import org.fieldops.dispatch.HandoverItem.Kind;
import org.fieldops.kernel.Ids;
import org.fieldops.web.rest.export.paper.HandoverLines;
import org.fieldops.web.ui.shell.part.Isolated;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.KeptParts.Part;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Tone;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;

/** Devices, keys and vehicles, each ticked when it is there. */
final class ItemCard extends Section {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REMARK = 200;

  private final transient HandoverWishes wishes;
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final Select<Kind> kind = new Select<>();
  private final TextField name = new TextField();
  private final TextField remark = new TextField();
  private final Div form;

  ItemCard(HandoverWishes wishes) {
    this.wishes = wishes;
    addClassName("handover-card");
    getElement().setAttribute("data-testid", "handover-items");
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(each -> getTranslation("handover.kind." + each));
    kind.setValue(Kind.KEY);
    kind.setLabel(getTranslation("handover.item.kind"));
    kind.getElement().setAttribute("data-testid", "handover-item-kind");
    name.setLabel(getTranslation("handover.item.name"));
    name.setMaxLength(LONGEST_NAME);
    name.getElement().setAttribute("data-testid", "handover-item-name");
    remark.setLabel(getTranslation("handover.item.remark"));
    remark.setMaxLength(LONGEST_REMARK);
    remark.getElement().setAttribute("data-testid", "handover-item-remark");
    NativeButton put = new NativeButton("", click -> put());
    put.addClassName("act");
    put.add(new Span(getTranslation("handover.item.add") + " "), new KeyCap("G"));
    put.getElement().setAttribute("data-testid", "handover-item-add");
    form = new Div(kind, name, remark, put);
    form.addClassName("handover-form");
    add(new H2(getTranslation("handover.items")), all, form);
  }

  void toName() {
    name.focus();
  }

  void show(List<JsonObject> items, boolean mayComplete) {
    form.setVisible(mayComplete);
    parts.show(
        items.isEmpty()
            ? List.of(
                new Part(
                    "none", "", () -> StatePanel.emptyLine(getTranslation("handover.items.none"))))
            : items.stream()
                .map(item ->
                    new Part(
                        item.getString("id"),
                        List.of(item, mayComplete),
                        () -> line(item, mayComplete)))
                .toList());
  }

  private Div line(JsonObject item, boolean mayComplete) {
    HandoverLines lines = HandoverWords.of(this);
    boolean given = item.getBoolean("given");
    Div line = new Div();
    line.addClassNames("handover-line", "handover-item");
    if (!mayComplete) {
      line.add(
          new UserText(lines.item(item)),
          new ToneTag(given ? Tone.OK : Tone.WARN, lines.given(item)));
      return line;
    }
    Checkbox tick = new Checkbox(Isolated.text(lines.item(item)), given);
    tick.getElement().setAttribute("data-testid", "handover-tick-" + item.getString("name"));
    tick.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        wishes.item(read(item, change.getValue()), false);
      }
    });
    NativeButton remove =
        new NativeButton(
            getTranslation("handover.item.remove"), click -> wishes.item(read(item, given), true));
    remove.addClassName("act");
    remove
        .getElement()
        .setAttribute(
            "aria-label",
            getTranslation("handover.item.removes", Isolated.text(item.getString("name"))));
    line.add(tick, remove);
    return line;
  }

  private static HandoverItem read(JsonObject item, boolean given) {
    return new HandoverItem(
        UUID.fromString(item.getString("id")),
        Kind.valueOf(item.getString("kind")),
        item.getString("name"),
        item.getString("remark"),
        given);
  }

  private void put() {
    String called = name.getValue().strip();
    if (called.isEmpty()) {
      name.focus();
      return;
    }
    HandoverItem item =
        new HandoverItem(Ids.next(), kind.getValue(), called, remark.getValue().strip(), true);
    if (wishes.item(item, false)) {
      name.clear();
      remark.clear();
      name.focus();
    }
  }
}
