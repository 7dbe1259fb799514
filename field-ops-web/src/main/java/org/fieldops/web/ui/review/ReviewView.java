package org.fieldops.web.ui.review;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.CaseFileId;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.media.CaseFileView;
import org.fieldops.media.CaseFiles;
import org.fieldops.media.EvidenceReview;
import org.fieldops.media.EvidenceView;
import org.fieldops.media.IngestQueue;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/**
 * The review desk: photos left, the one looked at in the middle, case files right. What comes in is
 * shown by itself; what is looked at stays.
 */
@Route(value = "review", layout = DeskLayout.class)
@RolesAllowed("supervisor")
@CssImport("./styles/desk-review.css")
public class ReviewView extends Desk
    implements BeforeEnterObserver, ReviewDesk.Screen, CaseRail.Deeds {

  private static final long serialVersionUID = 1L;

  /** Ages grow and the queue drains without anybody telling: looked at again this often. */
  private static final int LOOK_AGAIN_MILLIS = 20_000;

  private final transient StoreWatch store;
  private final transient IngestQueue queue;
  private final transient ReviewDesk desk;
  private final transient Moments moments;
  private final QueueStrip strip;
  private final PhotoRail rail;
  private final PhotoPanel panel;
  private final CaseRail cases;
  private final List<Registration> registrations = new ArrayList<>();

  @Inject
  public ReviewView(
      CurrentPerson currentPerson,
      StoreWatch store,
      Live live,
      EvidenceReview evidence,
      CaseFiles caseFiles,
      IngestQueue queue) {
    super(currentPerson, store, "review.pageTitle");
    this.store = store;
    this.queue = queue;
    this.desk = new ReviewDesk(person(), evidence, caseFiles, this);
    this.moments = new Moments(this::words, getLocale(), ZoneId.of("Europe/Berlin"));
    this.strip = new QueueStrip(moments, this::tryAgain);
    this.rail =
        new PhotoRail(
            moments,
            filter -> attempt(() -> desk.filter(filter)),
            photo -> attempt(() -> desk.select(photo)),
            () -> attempt(desk::more));
    this.panel = new PhotoPanel(moments, this::key);
    this.cases = new CaseRail(moments, this);
    addClassName("rv-view");
    body().addClassName("rv-desk");
    body().add(rail, panel, cases);
    // outside the body: it speaks while the database is away
    addComponentAsFirst(strip);
    live.entries(this, Cadence.CALM, news -> news.on(Topic.REVIEW), news -> refresh());
    store.follow(this, away -> showQueue());
  }

  /** A link may name a photo: {@code review?photo=ID}. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("photo")
        .ifPresent(id -> attempt(() -> desk.lookAt(EvidenceId.of(id))));
  }

  @Override
  protected void load() {
    desk.refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    showQueue();
    UI ui = event.getUI();
    ui.setPollInterval(LOOK_AGAIN_MILLIS);
    registrations.add(ui.addPollListener(poll -> lookAgain()));
    registrations.add(ReviewKeys.listen(body(), this::key));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    registrations.forEach(Registration::remove);
    registrations.clear();
    event.getUI().setPollInterval(-1);
    super.onDetach(event);
  }

  @Override
  public void photos(ReviewDesk.Shown shown) {
    rail.show(shown);
  }

  @Override
  public void photo(@Nullable EvidenceView photo, int place, int of) {
    rail.select(photo == null ? null : photo.id());
    if (photo == null) {
      body().getElement().removeAttribute(ReviewKeys.SHOWN);
      panel.show(null, 0, of, List.of(), () -> {});
      return;
    }
    body().getElement().setAttribute(ReviewKeys.SHOWN, photo.id().toString());
    panel.show(photo, place, of, desk.custody(photo.id()).entries(), () -> history(photo));
  }

  @Override
  public void cases(List<CaseFileView> files, String searched) {
    cases.show(files, searched);
  }

  @Override
  public void decided(Decision decision, String where) {
    String did = words("review.did." + decision.what(), decision.filename(), where);
    Toast.undoable(did, words("review.undo"), () -> attempt(desk::undo));
  }

  @Override
  public void takenBack(Decision decision) {
    Toast.say(words("review.takenBack", decision.filename()));
  }

  @Override
  public void search(String text) {
    attempt(() -> desk.search(text));
  }

  @Override
  public void attachSelected(CaseFileId caseFile) {
    desk.selected().ifPresent(photo -> attach(photo, caseFile));
  }

  @Override
  public void attach(EvidenceId photo, CaseFileId caseFile) {
    attempt(() -> desk.attach(photo, caseFile));
  }

  @Override
  public void newCase() {
    Optional<EvidenceId> photo = desk.attachable();
    new NewCaseDialog(
            this::words,
            photo.isPresent(),
            (id, kind, title, withPhoto) -> {
              EvidenceId taken = withPhoto ? photo.orElse(null) : null;
              attempt(() -> desk.openCase(id, kind, title, taken));
            })
        .open();
  }

  @Override
  public void leave() {
    rail.focusSelected();
  }

  private void lookAgain() {
    refresh();
    showQueue();
  }

  private void showQueue() {
    try {
      strip.show(queue.state(person()), store.away());
    } catch (RuntimeException unanswered) {
      strip.showUnknown();
    }
  }

  private void tryAgain() {
    attempt(() -> queue.tryAgain(person()));
    showQueue();
  }

  /** What a key or its button does; nothing when the screen has moved on since it was pressed. */
  private void key(String key, String shown) {
    switch (key) {
      case "Undo" -> attempt(desk::undo);
      case "C" -> cases.pick();
      case "N" -> newCase();
      case "+" -> panel.stage().zoomBy(1);
      case "-" -> panel.stage().zoomBy(-1);
      case "0" -> panel.stage().zoomTo(0);
      case "ArrowLeft" -> attempt(() -> desk.move(PhotoOrder.Step.LEFT));
      case "ArrowRight" -> attempt(() -> desk.move(PhotoOrder.Step.RIGHT));
      case "ArrowUp" -> attempt(() -> desk.move(PhotoOrder.Step.UP));
      case "ArrowDown" -> attempt(() -> desk.move(PhotoOrder.Step.DOWN));
      default ->
          desk.selected()
              .filter(id -> id.toString().equals(shown))
              .ifPresent(id -> decide(key, id));
    }
  }

  private void decide(String key, EvidenceId id) {
    switch (key) {
      case "A" -> attempt(() -> desk.accept(id));
      case "R" -> new RejectDialog(this::words, why -> attempt(() -> desk.reject(id, why))).open();
      case "Reopen" -> attempt(() -> desk.reopen(id));
      case "Examine" -> attempt(() -> desk.examineAgain(id));
      default -> throw new IllegalArgumentException("no such key: " + key);
    }
  }

  private void history(EvidenceView photo) {
    attempt(() -> new CustodyDialog(photo.filename(), desk.custody(photo.id()), moments).open());
  }
}
