package org.fieldops.web.ui.dispatch;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldops.dispatch.BackupRequests;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.UnitView;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.Watches;
import org.fieldops.identity.CurrentPerson;
import org.fieldops.kernel.BackupId;
import org.fieldops.web.ui.shell.DeskLayout;
import org.fieldops.web.ui.shell.live.Cadence;
import org.fieldops.web.ui.shell.live.Desk;
import org.fieldops.web.ui.shell.live.Live;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.live.StoreWatch;
import org.fieldops.web.ui.shell.part.DeskKeys;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** The dispatch board: asks the doors, keeps what is selected, carries out what is asked for. */
@Route(value = "dispatch/:request?", layout = DeskLayout.class)
@RolesAllowed("dispatcher")
public class SituationDesk extends Desk implements BeforeEnterObserver, BoardEvents {

  private static final long serialVersionUID = 1L;

  /** Distances are asked again at most this often while units move. */
  private static final Duration DISTANCES_EVERY = Duration.ofSeconds(5);

  private final transient BackupRequests requests;
  private final transient Units units;
  private final transient Watches watches;
  private final SituationScreen screen;
  private final DeskKeys keys;
  private transient Board board = Board.EMPTY;
  private transient Instant distancesAt = Instant.EPOCH;
  private transient @Nullable BackupId wanted;

  @Inject
  public SituationDesk(
      CurrentPerson current,
      StoreWatch store,
      Live live,
      BackupRequests requests,
      Units units,
      Watches watches) {
    super(current, store, "situation.title");
    this.requests = requests;
    this.units = units;
    this.watches = watches;
    screen = new SituationScreen(this, this::unitPicked, this::requestPicked);
    keys = keys();
    body().add(screen, keys);
    live.entries(this, Cadence.AT_ONCE, BoardNews::applies, this::came);
    live.entries(this, Cadence.CALM, BoardNews::loads, news -> refresh());
    live.entries(this, Cadence.CALM, BoardNews::watches, news -> guarded(this::alone));
    live.moves(this, this::moved);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    wanted = event.getRouteParameters().get("request").flatMap(BoardNews::id).orElse(null);
    if (isAttached()) {
      refresh();
    }
  }

  @Override
  protected void load() {
    List<BackupView> open = requests.open(person());
    BackupId selected = wanted != null ? wanted : board.request();
    boolean there = open.stream().anyMatch(each -> each.id().equals(selected));
    BackupId shown = there ? selected : open.isEmpty() ? null : open.getFirst().id();
    wanted = null;
    board = new Board(open, units.all(person()), nearest(shown), shown, board.unit());
    screen.statuses(units.statuses());
    alone();
    show();
  }

  private void came(List<News> news) {
    Set<BackupId> changed = BoardNews.changed(news);
    if (news.isEmpty() || changed.size() > BoardNews.MOST_SINGLY || board == Board.EMPTY) {
      refresh();
      return;
    }
    guarded(() -> {
      List<BackupView> now = changed.stream().map(id -> requests.request(person(), id)).toList();
      BoardNews.tellTakenBack(now);
      lay(
          BoardNews.requests(board.requests(), now),
          BoardNews.units(board.units(), news, this::status));
    });
  }

  /** Lays it out; the first open request is selected when the selected one is gone. */
  private void lay(List<BackupView> open, List<UnitView> all) {
    BackupId before = board.request();
    boolean there = open.stream().anyMatch(each -> each.id().equals(before));
    BackupId shown = there ? before : open.isEmpty() ? null : open.getFirst().id();
    boolean same = there && board.requests().equals(open);
    board = new Board(open, all, same ? board.near() : nearest(shown), shown, board.unit());
    show();
  }

  private @Nullable StatusCode status(String code) {
    return BoardWords.status(units.statuses(), code);
  }

  private void alone() {
    screen.show(watches.board(person()));
  }

  private void show() {
    screen.show(board);
    keys.shows(board.selectedRequest().map(each -> each.id() + " " + each.state()).orElse(""));
  }

  @Override
  public void select(BackupView request) {
    attempt(() -> {
      if (request.seen() == null) {
        requests.seen(person(), request.id());
      }
      board = board.with(request.id(), nearest(request.id()));
      show();
      screen.reveal(request);
    });
  }

  @Override
  public void select(UnitView unit) {
    board = board.with(unit.id());
    show();
    screen.look(unit);
  }

  @Override
  public void status(UnitView unit, String code) {
    String before = unit.status().code();
    if (!before.equals(code) && attempt(() -> units.setStatus(person(), unit.id(), code))) {
      refresh();
      Toast.undoable(
          words("situation.status.set", unit.name(), statusWord(code)),
          words("desk.undo"),
          () -> {
            attempt(() -> units.setStatus(person(), unit.id(), before));
            refresh();
          });
    }
  }

  @Override
  public void accept(BackupView request, UnitView unit) {
    if (attempt(() -> requests.accept(person(), request.id(), unit.id()))) {
      Toast.say(words("situation.sent", unit.name(), BoardWords.who(request)));
    }
    refresh();
  }

  @Override
  public void ask(BackupView request, UnitView unit) {
    if (attempt(() -> requests.ask(person(), request.id(), unit.id()))) {
      Toast.say(words("situation.asked", unit.name()));
    }
    refresh();
  }

  @Override
  public void arrived(BackupView request) {
    if (attempt(() -> requests.arrived(person(), request.id()))) {
      Toast.say(words("situation.arrived.said", BoardWords.who(request)));
    }
    refresh();
  }

  @Override
  public void close(BackupView request) {
    new CloseDialog(BoardWords.who(request), note -> closed(request, note)).open();
  }

  private boolean closed(BackupView request, String note) {
    boolean done = attempt(() -> requests.close(person(), request.id(), note));
    if (done) {
      Toast.say(words("situation.closed", BoardWords.who(request)));
      refresh();
    }
    return done;
  }

  private DeskKeys keys() {
    DeskKeys keys =
        new DeskKeys()
            .on("j", () -> board.requestBeside(1).ifPresent(this::select))
            .on("k", () -> board.requestBeside(-1).ifPresent(this::select))
            .on("ArrowDown", () -> board.unitBeside(1).ifPresent(this::select))
            .on("ArrowUp", () -> board.unitBeside(-1).ifPresent(this::select))
            .onShown("Enter", this::next)
            .onShown("a", this::askNext)
            .onShown("v", () -> board.selectedRequest().ifPresent(this::arrived))
            .onShown("x", () -> board.selectedRequest().ifPresent(this::close))
            .on("l", screen::turn)
            .on("/", screen::focusSearch)
            .on("ctrl+k", screen::focusSearch)
            .on("?", () -> new KeysDialog().open());
    for (int digit = 0; digit <= 9; digit++) {
      String code = String.valueOf(digit);
      keys.on(code, () -> setSelected(code));
    }
    return keys;
  }

  /** The one thing that is next for the selected call: send, arrived, close. */
  private void next() {
    board
        .selectedRequest()
        .ifPresent(request -> {
          switch (request.state()) {
            case OPEN -> board.proposal().ifPresent(unit -> accept(request, unit));
            case ACCEPTED -> arrived(request);
            default -> close(request);
          }
        });
  }

  private void askNext() {
    board
        .selectedRequest()
        .filter(request -> request.state() == BackupView.State.OPEN)
        .ifPresent(request -> board.nextToAsk().ifPresent(unit -> ask(request, unit)));
  }

  private void setSelected(String code) {
    if (units.statuses().stream().noneMatch(status -> status.code().equals(code))) {
      return;
    }
    Optional<UnitView> unit = board.selectedUnit();
    if (unit.isPresent()) {
      status(unit.get(), code);
    } else {
      Toast.warn(words("situation.select.unit"));
    }
  }

  private String statusWord(String code) {
    StatusCode status = status(code);
    return status == null ? code : BoardWords.status(status, getLocale());
  }

  private List<NearUnit> nearest(@Nullable BackupId request) {
    distancesAt = Instant.now();
    return request == null ? List.of() : requests.nearest(person(), request);
  }

  private void moved(List<UnitMoved> moves) {
    board = board.moved(moves);
    BackupId request = board.request();
    if (request != null && distancesAt.plus(DISTANCES_EVERY).isBefore(Instant.now())) {
      attempt(() -> board = board.with(request, nearest(request)));
    }
    screen.move(board, moves);
  }

  private void unitPicked(String id) {
    board.units().stream()
        .filter(unit -> unit.id().toString().equals(id))
        .findFirst()
        .ifPresent(unit -> {
          board = board.with(unit.id());
          show();
        });
  }

  private void requestPicked(String id) {
    board.requests().stream()
        .filter(request -> request.id().toString().equals(id))
        .findFirst()
        .ifPresent(this::select);
  }
}
