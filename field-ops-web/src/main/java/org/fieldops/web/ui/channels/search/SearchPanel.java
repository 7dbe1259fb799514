package org.fieldops.web.ui.channels.search;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fieldops.dispatch.SearchHit;
import org.fieldops.dispatch.SearchPage;
import org.fieldops.dispatch.SearchWish;
import org.fieldops.identity.People;
import org.fieldops.kernel.ChannelId;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.ui.shell.part.KeyCap;
import org.fieldops.web.ui.shell.part.UserText;
import org.jspecify.annotations.Nullable;

/**
 * The field and, while something stands in it, what was found, by channel. Narrowed by person, the
 * open channel and time. Enter opens the first hit, Escape ends it.
 */
public final class SearchPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 30;
  private static final int SHORTEST = 2;
  private static final int PAUSE_MILLIS = 350;
  private static final int LONGEST = 200;
  private static final int OFFERED = 100;

  private final transient Function<SearchWish, SearchPage> search;
  private final transient Consumer<SearchHit> open;
  private final transient Supplier<@Nullable ChannelId> channel;
  private final TextField words = new TextField();
  private final ComboBox<Person> person = new ComboBox<>();
  private final Select<Period> period = new Select<>();
  private final Checkbox here = new Checkbox();
  private final OnlyChips only = new OnlyChips(this::ask);
  private final Div narrow = new Div(person, period, here);
  private final Div results = new Div();
  private final transient List<SearchHit> hits = new ArrayList<>();

  /**
   * @param search asks; a refusal is said where the hits would stand
   * @param channel the one that is open
   * @param open what to do with a chosen hit
   */
  public SearchPanel(
      People people,
      PersonId self,
      Function<SearchWish, SearchPage> search,
      Supplier<@Nullable ChannelId> channel,
      Consumer<SearchHit> open) {
    this.search = search;
    this.channel = channel;
    this.open = open;
    addClassName("search");
    getElement().setAttribute("role", "search");
    words.setPlaceholder(getTranslation("channels.search"));
    words.setAriaLabel(getTranslation("channels.search"));
    words.setClearButtonVisible(true);
    words.setMaxLength(LONGEST);
    words.setSuffixComponent(new KeyCap(getTranslation("channels.search.key")));
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValueChangeTimeout(PAUSE_MILLIS);
    words.getElement().setAttribute("data-testid", "search");
    words.addValueChangeListener(change -> ask());
    words.addKeyDownListener(Key.ENTER, press -> first());
    words.addKeyDownListener(Key.ESCAPE, press -> end());
    narrowing(people, self);
    results.addClassName("search-results");
    results.getElement().setAttribute("aria-live", "polite");
    add(words, only, narrow, results);
    show(List.of(), null);
  }

  private void narrowing(People people, PersonId self) {
    narrow.addClassName("search-narrow");
    person.setPlaceholder(getTranslation("channels.search.person"));
    person.setAriaLabel(getTranslation("channels.search.person"));
    person.setClearButtonVisible(true);
    person.setItemLabelGenerator(Person::name);
    person.setItems(query ->
        people.colleagues(self, query.getFilter().orElse(""), OFFERED).stream()
            .skip(query.getOffset())
            .limit(query.getLimit()));
    person.getElement().setAttribute("data-testid", "search-person");
    period.setAriaLabel(getTranslation("channels.search.period"));
    period.setItemLabelGenerator(each -> getTranslation(each.key()));
    period.setItems(Period.values());
    period.setValue(Period.EVER);
    period.getElement().setAttribute("data-testid", "search-period");
    here.setLabel(getTranslation("channels.search.here"));
    here.getElement().setAttribute("data-testid", "search-channel");
    person.addValueChangeListener(change -> ask());
    period.addValueChangeListener(change -> ask());
    here.addValueChangeListener(change -> ask());
  }

  /** Puts the cursor into the field, with all of it chosen. */
  public void focusWords() {
    words.focus();
    words.getElement().executeJs("this.inputElement.select()");
  }

  private void end() {
    only.clear();
    words.clear();
    ask();
  }

  private boolean wanted() {
    return words.getValue().strip().length() >= SHORTEST || !only.chosen().isEmpty();
  }

  private void ask() {
    hits.clear();
    if (wanted()) {
      more(null);
    } else {
      show(List.of(), null);
    }
  }

  private void more(@Nullable String before) {
    Person author = person.getValue();
    SearchWish wish =
        new SearchWish(
            words.getValue(),
            author == null ? null : author.id(),
            here.getValue() ? channel.get() : null,
            only.chosen(),
            period.getValue().from(Instant.now()),
            null,
            before,
            PAGE);
    try {
      SearchPage page = search.apply(wish);
      hits.addAll(page.hits());
      show(hits, page.next());
    } catch (Refusal refusal) {
      ProblemWords why = ProblemWords.of(refusal, getLocale());
      show(List.of(), null);
      results.removeAll();
      results.add(line(why.title() + ". " + why.detail(), "search-refused"));
    }
  }

  private void show(List<SearchHit> found, @Nullable String next) {
    narrow.setVisible(wanted());
    results.setVisible(wanted());
    getElement().getClassList().set("search-on", wanted());
    results.removeAll();
    if (found.isEmpty()) {
      results.add(line(getTranslation("channels.search.none"), "search-none"));
    }
    byChannel(found).values().forEach(this::group);
    if (next != null) {
      NativeButton more =
          new NativeButton(getTranslation("channels.search.more"), click -> more(next));
      more.addClassName("act");
      more.getElement().setAttribute("data-testid", "search-more");
      results.add(more);
    }
  }

  private void group(List<SearchHit> inOne) {
    H2 name = new H2();
    name.add(new UserText(inOne.getFirst().channelName()));
    results.add(name);
    inOne.forEach(hit -> results.add(new HitButton(hit, () -> open.accept(hit))));
  }

  private void first() {
    if (!hits.isEmpty()) {
      open.accept(hits.getFirst());
    }
  }

  private static Map<ChannelId, List<SearchHit>> byChannel(List<SearchHit> found) {
    Map<ChannelId, List<SearchHit>> groups = new LinkedHashMap<>();
    found.forEach(hit -> groups.computeIfAbsent(hit.channel(), each -> new ArrayList<>()).add(hit));
    return groups;
  }

  private static Div line(String text, String testId) {
    Div line = new Div(text);
    line.addClassName("empty-line");
    line.getElement().setAttribute("data-testid", testId);
    return line;
  }
}
