package org.fieldops.web.ui.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fieldops.dispatch.BackupView;
import org.fieldops.dispatch.Fix;
import org.fieldops.dispatch.NearUnit;
import org.fieldops.dispatch.StatusCode;
import org.fieldops.dispatch.UnitMoved;
import org.fieldops.dispatch.UnitView;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.web.ui.shell.part.Isolated;
import org.jspecify.annotations.Nullable;

/** The board as the map draws it; the counterpart of {@code marks.ts}. */
record MapState(List<UnitMark> units, List<RequestMark> requests, List<Line> lines) {

  private static final int LINES = 3;

  /**
   * @param title its name and its status, in words
   * @param age milliseconds since the position was measured
   */
  record UnitMark(
      String id,
      String name,
      String code,
      String tone,
      String title,
      double lat,
      double lon,
      @Nullable Double heading,
      long age,
      boolean selected) {}

  record RequestMark(
      String id,
      String label,
      double lat,
      double lon,
      boolean urgent,
      boolean answered,
      boolean selected,
      @Nullable String unit) {}

  /** From a unit to the selected request; coming when it accepted. */
  record Line(String unit, int minutes, boolean coming) {}

  /** A newer place of a unit. */
  record Move(String id, double lat, double lon, @Nullable Double heading, long age) {

    static Move of(UnitMoved moved, Instant now) {
      Fix fix = moved.fix();
      return new Move(
          moved.unit().toString(),
          fix.point().lat(),
          fix.point().lon(),
          fix.heading(),
          MapState.age(fix, now));
    }
  }

  static MapState of(
      Board board,
      Instant now,
      Function<StatusCode, String> statusWord,
      Function<BackupView, String> label) {
    return new MapState(
        board.units().stream()
            .map(unit -> mark(unit, board, now, statusWord))
            .filter(Objects::nonNull)
            .toList(),
        board.requests().stream()
            .map(request -> mark(request, board, label))
            .filter(Objects::nonNull)
            .toList(),
        lines(board));
  }

  private static @Nullable UnitMark mark(
      UnitView unit, Board board, Instant now, Function<StatusCode, String> statusWord) {
    Fix fix = unit.lastFix();
    if (fix == null) {
      return null;
    }
    StatusCode status = unit.status();
    return new UnitMark(
        unit.id().toString(),
        unit.name(),
        status.code(),
        status.tone(),
        Isolated.text(unit.name()) + ": " + statusWord.apply(status),
        fix.point().lat(),
        fix.point().lon(),
        fix.heading(),
        age(fix, now),
        unit.id().equals(board.unit()));
  }

  private static @Nullable RequestMark mark(
      BackupView request, Board board, Function<BackupView, String> label) {
    GeoPoint point = request.position();
    return point == null
        ? null
        : new RequestMark(
            request.id().toString(),
            label.apply(request),
            point.lat(),
            point.lon(),
            request.urgent(),
            request.state() != BackupView.State.OPEN,
            request.id().equals(board.request()),
            request.unit() == null ? null : request.unit().toString());
  }

  /** To the unit that comes and the two nearest others, or to the three nearest. */
  private static List<Line> lines(Board board) {
    BackupView request = board.selectedRequest().orElse(null);
    if (request == null || request.state() == BackupView.State.ARRIVED) {
      return List.of();
    }
    Stream<NearUnit> coming =
        board.near().stream().filter(each -> each.unit().equals(request.acceptedBy()));
    Stream<NearUnit> others =
        board.near().stream().filter(each -> !each.unit().equals(request.acceptedBy()));
    return Stream.concat(coming, others)
        .limit(LINES)
        .map(each ->
            new Line(
                each.unit().toString(), each.minutes(), each.unit().equals(request.acceptedBy())))
        .toList();
  }

  private static long age(Fix fix, Instant now) {
    return Math.max(0, Duration.between(fix.at(), now).toMillis());
  }
}
