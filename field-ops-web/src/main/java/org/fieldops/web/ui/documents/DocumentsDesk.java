package org.fieldops.web.ui.documents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.DocumentId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.document.DocumentAudience.Kind;
import org.fieldops.kernel.document.DocumentAudience.Target;
import org.fieldops.media.DocumentReader;
import org.fieldops.media.NewDocument;
import org.fieldops.media.SentDocument;
import org.fieldops.media.SentDocument.State;
import org.fieldops.media.SentDocuments;
import org.fieldops.media.Uploads;
import org.fieldops.web.ui.orders.OrderClock;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.Confirm;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Glyph;
import org.fieldops.web.ui.shell.part.StatePanel;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a person leads: which there are, who has the chosen one on which device, who
 * has read and confirmed it. What devices say is looked up every five seconds while the page is
 * seen; so is what is over by the clock.
 */
@Route(value = "documents/:document?", layout = DeskLayout.class)
@RolesAllowed({"dispatcher", "supervisor"})
public class DocumentsDesk extends Desk implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;

  private final transient SentDocuments documents;
  private final transient Recipients recipients;
  private final long limit;
  private final SentList list;
  private final DocumentHead head;
  private final ReaderTable table = new ReaderTable();
  private final NativeButton more;
  private final Div sheet = new Div();
  private final Div nothing = new Div();
  private transient @Nullable DocumentId chosen;
  private transient @Nullable SentDocument shown;
  private int listed = PAGE;
  private int people = PAGE;

  @Inject
  public DocumentsDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      SentDocuments documents,
      Recipients recipients,
      Uploads uploads) {
    super(current, store, "documents.title");
    this.documents = documents;
    this.recipients = recipients;
    limit = uploads.limit();
    list = new SentList(this::choose, this::send, this::refresh, this::further);
    head = new DocumentHead(this::replace, this::withdraw);
    more = new NativeButton(words("orders.more"), click -> morePeople());
    more.addClassNames("act", "talk-older");
    Div middle = new Div(head, table, more, new OrderClock(this::refresh));
    middle.addClassName("order-sheet");
    sheet.add(middle);
    sheet.addClassName("order-columns");
    nothing.addClassName("conversation");
    StatePanel none =
        new StatePanel(Glyph.DOCUMENT, words("documents.none.title"), words("documents.none.text"));
    none.getElement().setAttribute("data-testid", "documents-none");
    nothing.add(none);
    DeskKeys keys =
        new DeskKeys()
            .on("n", this::send)
            .on("r", this::replace)
            .on("z", this::withdraw)
            .on("/", list::toSearch);
    body().add(list, sheet, nothing, keys);
    live.entries(
        this, Cadence.CALM, news -> news.entry().kind().equals("document"), news -> refresh());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    chosen = event.getRouteParameters().get("document").map(DocumentId::of).orElse(null);
    people = PAGE;
    event.getLocation().getQueryParameters().getSingleParameter("to").ifPresent(this::dropped);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<SentDocument> led = led();
    boolean rest = led.size() > listed;
    if (chosen == null && !led.isEmpty()) {
      chosen = led.getFirst().id();
    }
    list.show(rest ? led.subList(0, listed) : led, rest, chosen, getLocale());
    sheet.setVisible(chosen != null);
    nothing.setVisible(chosen == null);
    DocumentId id = chosen;
    if (id != null) {
      show(id);
    }
  }

  /** Page by page, one more than is listed, so that it is known whether there are more. */
  private List<SentDocument> led() {
    List<SentDocument> led = new ArrayList<>();
    for (boolean rest = true; rest && led.size() <= listed; ) {
      DocumentId last = led.isEmpty() ? null : led.getLast().id();
      List<SentDocument> page = documents.led(person(), list.words(), last, PAGE + 1);
      led.addAll(page);
      rest = page.size() > PAGE;
    }
    return led;
  }

  private void show(DocumentId id) {
    SentDocument document = documents.one(person(), id);
    shown = document;
    head.show(document, getLocale());
    List<DocumentReader> readers = new ArrayList<>();
    boolean rest = true;
    while (rest && readers.size() < people) {
      List<DocumentReader> page = documents.readers(person(), id, false, readers.size(), PAGE);
      readers.addAll(page);
      rest = page.size() == PAGE;
    }
    boolean over = document.state() == State.EXPIRED || document.state() == State.WITHDRAWN;
    table.show(readers, over, getLocale());
    more.setVisible(rest);
  }

  private void choose(DocumentId id) {
    UI.getCurrent().navigate("documents/" + id);
  }

  private void further() {
    listed += PAGE;
    refresh();
  }

  private void morePeople() {
    people += PAGE;
    refresh();
  }

  private void send() {
    form().open();
  }

  private SendDialog form() {
    DocumentId id = new DocumentId(Ids.next());
    return new SendDialog(
        person(), recipients, null, limit, (to, document) -> sent(id, to, document));
  }

  /** A file was dropped onto a channel or a person of another desk. */
  private void dropped(String target) {
    String[] parts = target.split(":", 2);
    Stream.of(Kind.CHANNEL, Kind.PERSON)
        .filter(kind -> parts.length == 2 && parts[0].equals(kind.name()))
        .forEach(kind ->
            attempt(
                () -> recipients.of(person(), kind, Ids.parse(parts[1])).ifPresent(this::propose)));
  }

  private void propose(Recipients.Choice choice) {
    SendDialog form = form();
    form.propose(choice);
    form.open();
  }

  private boolean sent(DocumentId id, @Nullable Target to, NewDocument document) {
    boolean done =
        attempt(() -> documents.send(person(), id, Objects.requireNonNull(to), document));
    if (done) {
      Toast.say(words("documents.send.said"));
      choose(id);
    }
    return done;
  }

  private void replace() {
    SentDocument before = shown;
    if (before != null && before.state() != State.WITHDRAWN) {
      new SendDialog(
              person(),
              recipients,
              before,
              limit,
              (to, document) -> replaced(before.id(), document))
          .open();
    }
  }

  private boolean replaced(DocumentId id, NewDocument document) {
    boolean done = attempt(() -> documents.replace(person(), id, document));
    if (done) {
      Toast.say(words("documents.replace.said"));
      refresh();
    }
    return done;
  }

  /** It cannot be taken back, so it is asked. */
  private void withdraw() {
    SentDocument document = shown;
    if (document == null || document.state() == State.WITHDRAWN) {
      return;
    }
    new Confirm(
            words("documents.withdraw.title"),
            words("documents.withdraw.text", document.counts().left()),
            words("documents.withdraw.do"),
            "document-withdraw-ask",
            () -> withdraw(document))
        .open();
  }

  private void withdraw(SentDocument document) {
    if (attempt(() -> documents.withdraw(person(), document.id()))) {
      Toast.say(words("documents.withdraw.said"));
      refresh();
    }
  }
}
