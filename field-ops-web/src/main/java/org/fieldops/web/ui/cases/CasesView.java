package org.fieldops.web.ui.cases;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.web.ui.review.ActButton;
import org.fieldops.web.ui.review.CaseCard;
import org.fieldops.web.ui.review.Moments;
import org.fieldops.web.ui.review.NewCaseDialog;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.StatePanel;

/** All case files, newest first, with a search over number and title. */
@Route(value = "cases", layout = DeskLayout.class)
@RolesAllowed("supervisor")
@CssImport("./styles/desk-review.css")
@CssImport("./styles/desk-review-cases.css")
public class CasesView extends Desk {

  private static final long serialVersionUID = 1L;

  private static final int MOST = 200;

  private final transient CaseFiles caseFiles;
  private final transient Moments moments;
  private final TextField search = new TextField();
  private final Div list = new Div();

  @Inject
  public CasesView(CurrentPerson currentPerson, StoreWatch store, Live live, CaseFiles caseFiles) {
    super(currentPerson, store, "case.pageTitle");
    this.caseFiles = caseFiles;
    this.moments = new Moments(this::words, getLocale(), ZoneId.of("Europe/Berlin"));
    addClassName("rv-page");
    search.setPlaceholder(words("case.search"));
    search.setAriaLabel(words("case.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.getElement().setAttribute("data-testid", "cases-search");
    search.addValueChangeListener(event -> refresh());
    ActButton fresh = new ActButton(words("case.new"), "case-new", this::openNew);
    Div head = new Div(new H1(words("case.title")), search, fresh);
    head.addClassNames("rv-head", "rv-page-head");
    list.addClassName("rv-case-grid");
    list.getElement().setAttribute("data-testid", "cases-list");
    body().add(head, list);
    live.entries(this, Cadence.CALM, news -> news.on(Topic.REVIEW), news -> refresh());
  }

  @Override
  protected void load() {
    String text = search.getValue().strip();
    List<CaseFileView> found = caseFiles.search(person(), text, MOST);
    list.removeAll();
    found.forEach(each -> list.add(new CaseCard(each, moments)));
    if (found.isEmpty()) {
      list.add(StatePanel.emptyLine(empty(text)));
    }
    if (found.size() == MOST) {
      list.add(StatePanel.emptyLine(words("case.more", String.valueOf(MOST))));
    }
  }

  private String empty(String text) {
    return text.isEmpty() ? words("case.empty") : words("case.emptySearch", text);
  }

  private void openNew() {
    new NewCaseDialog(this::words, false, (id, kind, title, none) -> open(id, kind, title)).open();
  }

  private void open(CaseFileId id, String kind, String title) {
    if (attempt(() -> caseFiles.open(person(), id, kind, title))) {
      getUI().ifPresent(ui -> ui.navigate(CaseView.class, id.toString()));
    }
  }
}
