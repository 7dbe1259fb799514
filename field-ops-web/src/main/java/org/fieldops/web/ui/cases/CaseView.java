package org.fieldops.web.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.CaseMessage;
import org.fieldops.media.CaseMessages;
import org.fieldops.media.EvidenceView;
import org.fieldops.web.ui.review.CaseCard;
import org.fieldops.web.ui.review.EvidenceTag;
import org.fieldops.web.ui.review.Moments;
import org.fieldops.web.ui.review.Pictures;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** One case: number, kind, state; its photos; what happened when. */
@Route(value = "cases", layout = DeskLayout.class)
@RolesAllowed("supervisor")
@CssImport("./styles/desk-review.css")
@CssImport("./styles/desk-review-cases.css")
public class CaseView extends Desk implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private final transient CaseFiles caseFiles;
  private final transient CaseMessages said;
  private final transient Moments moments;
  private String asked = "";

  @Inject
  public CaseView(
      CurrentPerson currentPerson,
      StoreWatch store,
      Live live,
      CaseFiles caseFiles,
      CaseMessages said) {
    super(currentPerson, store, "case.pageTitle");
    this.caseFiles = caseFiles;
    this.said = said;
    this.moments = new Moments(this::words, getLocale(), ZoneId.of("Europe/Berlin"));
    addClassName("rv-page");
    live.entries(this, Cadence.CALM, news -> news.on(Topic.REVIEW), news -> refresh());
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    asked = id;
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    try {
      CaseFileId id = CaseFileId.of(asked);
      CaseFileView file = caseFiles.caseFile(person(), id);
      List<EvidenceView> photos = caseFiles.photos(person(), id);
      List<CaseMessage.Kept> messages = said.on(person(), id);
      body().removeAll();
      show(file, photos, messages);
    } catch (Refusal refusal) {
      if (refusal.problem() != Problem.NOT_FOUND && refusal.problem() != Problem.MALFORMED) {
        throw refusal;
      }
      body().removeAll();
      body().add(unknown());
    }
  }

  private void show(CaseFileView file, List<EvidenceView> photos, List<CaseMessage.Kept> messages) {
    Anchor all = new Anchor("cases", words("case.all"));
    H1 number = new H1(file.number());
    number.getElement().setAttribute("data-testid", "case-number");
    Div head = new Div(number, CaseCard.tag(file, moments.phrases()));
    head.addClassNames("rv-head", "rv-page-head");
    Paragraph about = new Paragraph(new UserText(file.title()));
    about.addClassName("rv-case-about");
    Paragraph facts =
        new Paragraph(
            words("case.kind." + file.kind())
                + " · "
                + words(
                    "case.openedBy",
                    file.openedBy(),
                    moments.exactly(file.openedAt(), Instant.now())));
    facts.addClassName("rv-quiet");
    body().add(all, head, about, facts);
    Div columns =
        new Div(
            new Div(photoGrid(photos), new SaidList(messages, moments)), timeLine(file, photos));
    columns.addClassName("rv-case-columns");
    body().add(columns);
  }

  private Component photoGrid(List<EvidenceView> photos) {
    H2 heading = new H2(words("case.photos", photos.size()));
    Div grid = new Div();
    grid.addClassName("rv-photo-grid");
    grid.getElement().setAttribute("data-testid", "case-photos");
    photos.forEach(photo -> grid.add(photo(photo)));
    if (photos.isEmpty()) {
      Anchor desk = new Anchor("review", words("case.toReview"));
      Div empty = new Div(new Paragraph(words("case.noPhotos")), desk);
      empty.addClassName("rv-empty");
      empty.getElement().setAttribute("data-testid", "case-empty");
      grid.add(empty);
    }
    return new Section(heading, grid);
  }

  private Component photo(EvidenceView photo) {
    String kind = words("review.kind." + photo.kind());
    Anchor look = new Anchor("review?photo=" + photo.id());
    look.addClassName("rv-tile");
    look.getElement().setAttribute("data-testid", "case-photo");
    look.getElement().setAttribute("data-evidence", photo.id().toString());
    Div picture = new Div();
    picture.addClassName("rv-thumb");
    if (photo.hasPreview()) {
      Image image = new Image(Pictures.thumbnail(photo.id()), kind);
      image.getElement().setAttribute("loading", "lazy");
      picture.add(image);
    } else {
      picture.add(new Span(words("review.picture.none")));
    }
    Span age = new Span(captured(photo));
    age.addClassName("rv-tile-age");
    Span word = new Span(kind);
    word.addClassName("rv-tile-kind");
    Div state = new Div(EvidenceTag.of(photo.state(), moments.phrases()), age);
    state.addClassName("rv-tile-state");
    look.add(picture, word, state);
    return look;
  }

  private String captured(EvidenceView photo) {
    Instant at = photo.capturedAt();
    return at == null ? "" : moments.ago(at, Instant.now());
  }

  private Component timeLine(CaseFileView file, List<EvidenceView> photos) {
    List<Moment> past = new ArrayList<>();
    past.add(new Moment(file.openedAt(), words("case.line.opened", file.openedBy())));
    for (EvidenceView photo : photos) {
      String kind = words("review.kind." + photo.kind());
      add(past, photo.capturedAt(), "case.line.captured", kind, photo.authorName());
      add(past, photo.receivedAt(), "case.line.received", kind, photo.filename());
    }
    past.sort(Comparator.comparing(Moment::at));
    OrderedList line = new OrderedList();
    line.addClassName("rv-line");
    for (Moment each : past) {
      Span at = new Span(moments.exactly(each.at(), Instant.now()));
      at.addClassName("rv-line-at");
      line.add(new ListItem(at, new Span(each.words())));
    }
    Section section = new Section(new H2(words("case.line")), line);
    section.addClassName("rv-line-section");
    return section;
  }

  private void add(List<Moment> past, @Nullable Instant at, String key, String... facts) {
    if (at != null) {
      past.add(new Moment(at, words(key, (Object[]) facts)));
    }
  }

  private Component unknown() {
    Anchor all = new Anchor("cases", words("case.all"));
    return new StatePanel(Glyph.CASES, words("case.unknown"), words("case.unknownMore"), all);
  }

  /** Something that happened, in words. */
  private record Moment(Instant at, String words) {}
}
