package org.fieldops.web.ui.personnel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.fieldops.kernel.SickNoteId;
import org.fieldops.media.SickNote;
import org.fieldops.web.ui.shell.part.KeptParts;
import org.fieldops.web.ui.shell.part.ToneTag;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The queue, the oldest first, or what is done, the newest first; with a search by name. */
final class NoteList extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_SEARCH = 100;

  private final TextField search = new TextField();
  private final NativeButton open;
  private final NativeButton over;
  private final Div all = new Div();
  private final transient KeptParts parts = new KeptParts(all);
  private final transient Consumer<SickNoteId> choose;
  private final Span none = new Span();
  private final NativeButton more;

  NoteList(
      Consumer<SickNoteId> choose, Consumer<Boolean> side, Runnable searched, Runnable further) {
    this.choose = choose;
    addClassNames("channel-list", "open-orders");
    getElement().setAttribute("role", "navigation");
    getElement().setAttribute("aria-label", getTranslation("hr.title"));
    open = chip("hr.open", "hr-open", () -> side.accept(false));
    over = chip("hr.over", "hr-over", () -> side.accept(true));
    Div sides = new Div(open, over);
    sides.addClassNames("order-chips", "personnel-sides");
    search.setPlaceholder(getTranslation("hr.search"));
    search.setAriaLabel(getTranslation("hr.search"));
    search.setMaxLength(LONGEST_SEARCH);
    search.setWidthFull();
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(change -> searched.run());
    search.getElement().setAttribute("data-testid", "hr-search");
    more = new NativeButton(getTranslation("orders.more"), click -> further.run());
    more.addClassName("act");
    none.addClassName("empty-line");
    none.getElement().setAttribute("role", "status");
    none.getElement().setAttribute("data-testid", "hr-none-line");
    all.getElement().setAttribute("data-testid", "hr-notes");
    add(new H2(getTranslation("hr.title")), sides, search, none, all, more);
  }

  private NativeButton chip(String words, String id, Runnable act) {
    NativeButton chip = new NativeButton(getTranslation(words), click -> act.run());
    chip.addClassName("order-chip");
    chip.getElement().setAttribute("data-testid", id);
    return chip;
  }

  String words() {
    return search.getValue();
  }

  void toSearch() {
    search.focus();
  }

  void show(
      List<SickNote> notes,
      boolean rest,
      boolean done,
      @Nullable SickNoteId current,
      Locale locale) {
    NoteWords words = new NoteWords(this, locale);
    on(open, !done);
    on(over, done);
    none.setText(
        notes.isEmpty() ? getTranslation(search.isEmpty() ? "hr.empty" : "hr.noneFound") : "");
    more.setVisible(rest);
    parts.show(
        notes.stream()
            .map(note ->
                new KeptParts.Part(
                    note.id(),
                    List.of(note, note.id().equals(current)),
                    () -> entry(note, note.id().equals(current), words)))
            .toList());
  }

  private static void on(NativeButton chip, boolean is) {
    chip.setClassName("order-chip-on", is);
    chip.getElement().setAttribute("aria-pressed", String.valueOf(is));
  }

  private NativeButton entry(SickNote note, boolean current, NoteWords words) {
    NativeButton button = new NativeButton("", click -> choose.accept(note.id()));
    button.addClassNames("channel-entry", "order-entry");
    button.setClassName("channel-open", current);
    button.getElement().setAttribute("aria-pressed", String.valueOf(current));
    button.getElement().setAttribute("data-testid", "note-" + note.name());
    button.getElement().setAttribute("data-state", note.state().name());
    Span who = new Span(new UserText(note.name()));
    who.addClassName("order-entry-text");
    Span days = new Span(words.days(note));
    days.addClassName("order-entry-stands");
    button.add(who, days, new ToneTag(NoteWords.tone(note), words.state(note)));
    return button;
  }
}
