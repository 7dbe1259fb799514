package org.fieldops.web.ui.dispatch;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.BackupId;
import org.fieldops.kernel.Refusal;
import org.fieldops.kernel.UnitId;
import org.fieldops.kernel.feed.Topic;
import org.fieldops.web.ui.shell.live.News;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** Lays what came onto the board: changed requests and set statuses, and nothing else anew. */
final class BoardNews {

  static final String BACKUP = "backup";
  static final String STATUS = "status";
  static final String WATCH = "watch";

  /** More changed requests at once than this: all are asked for in one go. */
  static final int MOST_SINGLY = 5;

  private static final Comparator<BackupView> ORDER =
      Comparator.comparing((BackupView each) -> !each.urgent())
          .thenComparing(BackupView::receivedAt);

  private BoardNews() {}

  private record StatusSet(UnitId unit, String code, Instant at) {

    static StatusSet of(JsonObject body) {
      return new StatusSet(
          UnitId.of(body.getString("unitId")),
          body.getString("status"),
          Instant.parse(body.getString("at")));
    }
  }

  /** Whether it changes a request or a status; everything else on the board's topic is loaded. */
  static boolean applies(News news) {
    return news.is(Topic.DISPATCH, BACKUP) || news.is(Topic.DISPATCH, STATUS);
  }

  static boolean loads(News news) {
    return news.on(Topic.DISPATCH) && !applies(news) && !watches(news);
  }

  /** Whether it changes somebody's lone work. */
  static boolean watches(News news) {
    return news.is(Topic.DISPATCH, WATCH);
  }

  /** The request that an address names, if it is one. */
  static Optional<BackupId> id(String text) {
    try {
      return Optional.of(BackupId.of(text));
    } catch (Refusal noId) {
      return Optional.empty();
    }
  }

  /** Says of alarms that were taken back why, for their cards are gone. */
  static void tellTakenBack(List<BackupView> changed) {
    changed.stream().map(BoardWords::takenBack).filter(said -> !said.isEmpty()).forEach(Toast::say);
  }

  /** The requests that changed. */
  static Set<BackupId> changed(List<News> news) {
    Set<BackupId> ids = new LinkedHashSet<>();
    news.stream()
        .filter(each -> each.is(Topic.DISPATCH, BACKUP))
        .forEach(each -> ids.add(BackupId.of(each.text("requestId"))));
    return ids;
  }

  /** Those on the board, with the changed ones as they are now and without the closed ones. */
  static List<BackupView> requests(List<BackupView> before, List<BackupView> changed) {
    Set<BackupId> anew = new LinkedHashSet<>(changed.stream().map(BackupView::id).toList());
    return Stream.concat(
            before.stream().filter(each -> !anew.contains(each.id())), changed.stream())
        .filter(each -> each.state() != BackupView.State.CLOSED)
        .sorted(ORDER)
        .toList();
  }

  /**
   * The units with what was set; an older word never replaces a newer one.
   *
   * @param statuses the status of a code, null when there is none
   */
  static List<UnitView> units(
      List<UnitView> before, List<News> news, Function<String, @Nullable StatusCode> statuses) {
    Map<UnitId, StatusSet> newest = new HashMap<>();
    news.stream()
        .filter(each -> each.is(Topic.DISPATCH, STATUS))
        .map(each -> each.read(StatusSet::of))
        .forEach(each -> newest.put(each.unit(), each));
    if (newest.isEmpty()) {
      return before;
    }
    return before.stream()
        .map(unit -> {
          StatusSet set = newest.get(unit.id());
          StatusCode code = set == null ? null : statuses.apply(set.code());
          return set == null || code == null || set.at().isBefore(unit.statusSince())
              ? unit
              : new UnitView(unit.id(), unit.name(), code, set.at(), unit.crew(), unit.lastFix());
        })
        .toList();
  }
}
