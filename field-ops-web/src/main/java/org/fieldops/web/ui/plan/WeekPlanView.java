package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomEventListener;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldops.dispatch.PlanSeat;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.ShiftId;
import org.fieldops.kernel.ShiftKindId;
import org.fieldops.kernel.WireJson;
import org.jspecify.annotations.Nullable;

/** A plan, drawn by the browser: this server keeps no component for what stands in it. */
@Tag("week-plan")
@JsModule("./plan/week-plan.ts")
final class WeekPlanView extends Component {

  private static final long serialVersionUID = 1L;

  private static final List<String> WORDS =
      List.of(
          "grid",
          "person",
          "gaps",
          "search",
          "kinds",
          "hint",
          "free",
          "nobody",
          "notFound",
          "published",
          "draft",
          "withdrawn",
          "conflict",
          "goTo",
          "takeOut",
          "allow",
          "next",
          "fits",
          "double",
          "rest",
          "able",
          "away",
          "wish");

  /** What the person wants of it. */
  interface Wishes {

    /**
     * @param leaving the place that becomes free for it, null for none
     */
    void place(PersonId person, ShiftKindId kind, int day, @Nullable PlanSeat leaving);

    void clear(PersonId person, List<ShiftId> shifts);

    /** The form for a place, filled in as far as it is known. */
    void form(PersonId person, int day);

    void allow(String conflict);

    void undo();
  }

  WeekPlanView(Wishes wishes) {
    getElement().getClassList().add("week-plan");
    getElement().setAttribute("data-testid", "week-plan");
    JsonObjectBuilder words = WireJson.object();
    WORDS.forEach(word -> words.add(word, getTranslation("plan.w." + word, "{0}", "{1}")));
    getElement().setAttribute("words", words.build().toString());
    listen(wishes);
  }

  private void listen(Wishes wishes) {
    on(
        "place",
        List.of("person", "kind", "day", "leaving", "whose"),
        event ->
            wishes.place(
                PersonId.of(text(event, "person")),
                ShiftKindId.of(text(event, "kind")),
                day(event),
                text(event, "leaving").isEmpty()
                    ? null
                    : new PlanSeat(
                        PersonId.of(text(event, "whose")), ShiftId.of(text(event, "leaving")))));
    on(
        "clear",
        List.of("person", "shifts"),
        event ->
            wishes.clear(
                PersonId.of(text(event, "person")),
                List.of(text(event, "shifts").split(" ")).stream().map(ShiftId::of).toList()));
    on(
        "form",
        List.of("person", "day"),
        event -> wishes.form(PersonId.of(text(event, "person")), day(event)));
    on("allow", List.of("key"), event -> wishes.allow(text(event, "key")));
    on("act", List.of("name"), event -> wishes.undo());
  }

  private void on(String name, List<String> fields, DomEventListener then) {
    var listening = getElement().addEventListener(name, then);
    fields.forEach(field -> listening.addEventData("event.detail." + field));
  }

  private static String text(DomEvent event, String field) {
    return event.getEventData().get("event.detail." + field).asString();
  }

  private static int day(DomEvent event) {
    return event.getEventData().get("event.detail.day").asInt();
  }

  void show(PlanPicture picture) {
    getElement().callJsFunction("show", picture);
  }

  /** Offers the plan that is shown as a file for spreadsheets. */
  void save(String name) {
    getElement().callJsFunction("save", name);
  }

  void focusSearch() {
    getElement().callJsFunction("focusSearch");
  }
}
