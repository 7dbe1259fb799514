package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.GeoPoint;
import org.fieldops.media.EvidenceView;
import org.fieldops.web.ui.shell.part.StreetName;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/** The list on the left: photos newest first, by officer and place, with its filter. */
final class PhotoRail extends Section {

  private final Moments moments;
  private final Consumer<EvidenceId> onChosen;
  private final Runnable onMore;
  private final Span counts = new Span();
  private final Div list = new Div();
  private final Div after = new Div();
  private final Map<ReviewFilter, NativeButton> filters = new EnumMap<>(ReviewFilter.class);
  private final Map<EvidenceId, PhotoTile> tiles = new HashMap<>();
  private final Map<EvidenceId, Div> headers = new HashMap<>();
  private @Nullable EvidenceId selected;

  PhotoRail(
      Moments moments,
      Consumer<ReviewFilter> onFilter,
      Consumer<EvidenceId> onChosen,
      Runnable onMore) {
    this.moments = moments;
    this.onChosen = onChosen;
    this.onMore = onMore;
    addClassName("rv-rail");
    H2 title = new H2(moments.phrases().of("review.title"));
    counts.addClassName("rv-counts");
    counts.getElement().setAttribute("data-testid", "review-counts");
    Div head = new Div(title, counts);
    head.addClassName("rv-head");
    list.addClassName("rv-list");
    list.getElement().setAttribute("role", "listbox");
    list.getElement().setAttribute("data-testid", "review-list");
    list.getElement().setAttribute("aria-label", moments.phrases().of("review.title"));
    add(head, filterBar(onFilter), scroll());
  }

  /** Shows the photos; those that were there stay where they are, pictures and all. */
  void show(ReviewDesk.Shown shown) {
    Phrases phrases = moments.phrases();
    counts.setText(
        phrases.of(
            "review.counts", String.valueOf(shown.waiting()), String.valueOf(shown.photos())));
    filters.forEach((filter, button) -> press(button, filter == shown.filter()));
    label(ReviewFilter.NEW, shown.waiting());
    label(ReviewFilter.DAMAGED, shown.damaged());
    List<Component> wanted = new ArrayList<>();
    Set<EvidenceId> there = new HashSet<>();
    for (PhotoGroup group : shown.groups()) {
      wanted.add(header(group));
      for (EvidenceView photo : group.photos()) {
        there.add(photo.id());
        wanted.add(tile(photo));
      }
    }
    tiles.keySet().retainAll(there);
    headers.keySet().retainAll(there);
    replace(wanted);
    after.removeAll();
    if (shown.groups().isEmpty()) {
      after.add(empty(shown.filter()));
    }
    if (shown.more()) {
      after.add(moreButton());
    }
  }

  /** Only photos stand in the list box; what else there is to say comes after it. */
  private Component scroll() {
    Div scroll = new Div(list, after);
    scroll.addClassName("rv-scroll");
    return scroll;
  }

  /** Marks the photo looked at; brings it into sight when it is another than before. */
  void select(@Nullable EvidenceId id) {
    if (!Objects.equals(id, selected)) {
      mark(selected, false);
      selected = id;
      PhotoTile tile = mark(id, true);
      if (tile != null) {
        tile.bringIntoSight();
      }
    }
  }

  private @Nullable PhotoTile mark(@Nullable EvidenceId id, boolean chosen) {
    PhotoTile tile = id == null ? null : tiles.get(id);
    if (tile != null) {
      tile.setSelected(chosen);
    }
    return tile;
  }

  /** Puts the focus back on the photo looked at. */
  void focusSelected() {
    list.getElement().executeJs("this.querySelector('[aria-selected=true]')?.focus()");
  }

  /** Moves what stays as little as possible, so that the list does not jump under the eye. */
  private void replace(List<Component> wanted) {
    Set<Component> keep = new HashSet<>(wanted);
    list.getChildren().filter(child -> !keep.contains(child)).toList().forEach(list::remove);
    for (int at = 0; at < wanted.size(); at++) {
      Component child = wanted.get(at);
      if (at >= list.getComponentCount() || !list.getComponentAt(at).equals(child)) {
        list.addComponentAtIndex(at, child);
      }
    }
  }

  private PhotoTile tile(EvidenceView photo) {
    PhotoTile tile = tiles.get(photo.id());
    if (tile == null) {
      tile = new PhotoTile(photo, moments, onChosen);
      tiles.put(photo.id(), tile);
    } else {
      tile.show(photo, Instant.now());
    }
    tile.setSelected(photo.id().equals(selected));
    return tile;
  }

  /** A group keeps its header as long as its oldest photo is the same. */
  private Component header(PhotoGroup group) {
    Div header = headers.computeIfAbsent(group.photos().getLast().id(), oldest -> new Div());
    UserText who = new UserText(group.authorName());
    who.addClassName("rv-group-who");
    Span where = new Span(where(group));
    where.addClassName("rv-group-where");
    header.removeAll();
    header.add(who, where);
    header.addClassName("rv-group");
    header.getElement().setAttribute("role", "presentation");
    return header;
  }

  private Component where(PhotoGroup group) {
    GeoPoint place = group.place();
    if (place == null) {
      return new Text(moments.phrases().of("review.fact.noPlace"));
    }
    String degrees = FactSheet.degrees(place, moments.phrases(), moments.locale());
    return new StreetName(place, "", degrees);
  }

  private Component empty(ReviewFilter filter) {
    Div empty = new Div(new Span(moments.phrases().of("review.empty." + filter)));
    empty.addClassName("rv-empty");
    empty.getElement().setAttribute("data-testid", "review-empty");
    return empty;
  }

  private Component moreButton() {
    return new ActButton(moments.phrases().of("review.more"), "review-more", onMore)
        .style("rv-more");
  }

  private Component filterBar(Consumer<ReviewFilter> onFilter) {
    Div bar = new Div();
    bar.addClassName("rv-filters");
    bar.getElement().setAttribute("role", "group");
    bar.getElement().setAttribute("aria-label", moments.phrases().of("review.filter"));
    for (ReviewFilter filter : ReviewFilter.values()) {
      NativeButton button =
          new NativeButton(
              moments.phrases().of("review.filter." + filter), event -> onFilter.accept(filter));
      button.addClassName("rv-filter");
      button.getElement().setAttribute("data-testid", "review-filter-" + filter.name());
      filters.put(filter, button);
      bar.add(button);
    }
    return bar;
  }

  private void label(ReviewFilter filter, int count) {
    String word = moments.phrases().of("review.filter." + filter);
    NativeButton button = filters.get(filter);
    if (button != null) {
      button.setText(count == 0 ? word : word + " " + count);
    }
  }

  private static void press(NativeButton button, boolean chosen) {
    button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
  }
}
