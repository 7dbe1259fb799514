package org.fieldops.web.ui.cases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fieldops.media.CaseFileView;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;

/** Asks on which open case something is put. */
public final class CaseChooser extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, List<CaseFileView>> search;
  private final transient Predicate<CaseFileView> choose;
  private final TextField words = new TextField();
  private final Div found = new Div();

  /**
   * @param search those whose number or title holds the text
   * @param choose puts it there, and says whether that was done; then the dialog closes
   */
  public CaseChooser(Function<String, List<CaseFileView>> search, Predicate<CaseFileView> choose) {
    this.search = search;
    this.choose = choose;
    setHeaderTitle(getTranslation("case.choose.title"));
    setWidth("min(520px, 100%)");
    getElement().setAttribute("data-testid", "case-chooser");
    words.setPlaceholder(getTranslation("case.search"));
    words.setAriaLabel(getTranslation("case.search"));
    words.setMaxLength(100);
    words.setWidthFull();
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.getElement().setAttribute("data-testid", "case-chooser-search");
    words.addValueChangeListener(change -> show());
    found.addClassName("case-choices");
    found.getElement().setAttribute("aria-live", "polite");
    Div form = new Div(words, found);
    form.addClassName("dialog-form");
    add(form);
    getFooter().add(new Button(getTranslation("desk.cancel"), click -> close()));
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        words.focus();
      }
    });
    show();
  }

  private void show() {
    found.removeAll();
    List<CaseFileView> open =
        search.apply(words.getValue().strip()).stream().filter(CaseFileView::open).toList();
    open.forEach(file -> found.add(choice(file)));
    if (open.isEmpty()) {
      found.add(StatePanel.emptyLine(getTranslation("case.choose.none")));
    }
  }

  private NativeButton choice(CaseFileView file) {
    NativeButton button = new NativeButton("", click -> chosen(file));
    Span number = new Span(file.number());
    number.addClassName("case-choice-number");
    button.add(number, new UserText(file.title()));
    button.addClassNames("act", "case-choice");
    button.getElement().setAttribute("data-testid", "case-choice");
    return button;
  }

  private void chosen(CaseFileView file) {
    if (choose.test(file)) {
      close();
    }
  }
}
