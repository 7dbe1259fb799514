package org.fieldops.dispatch.bot.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldops.dispatch.Duties;
import org.fieldops.dispatch.Duty;
import org.fieldops.dispatch.OnDuty;
import org.fieldops.dispatch.Units;
import org.fieldops.dispatch.bot.model.SeatRows;
import org.fieldops.dispatch.bot.model.SeatRows.Seat;
import org.fieldops.dispatch.setting.DispatchSettings;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.bot.Bot;
import org.fieldops.kernel.setting.HouseSettings;

/**
 * Says who is on duty and where. A dispatcher is told of everybody; whoever is on duty of their own
 * shift, as its channel tells them anyway; everybody of their own next shifts.
 */
@ApplicationScoped
public class DutyBot implements Bot {

  private static final int NEXT = 10;

  /** What a question is made of beside the place that it asks about. */
  private static final Set<String> PLAIN =
      Set.of(
          "wer",
          "hat",
          "ist",
          "im",
          "in",
          "der",
          "die",
          "das",
          "dem",
          "den",
          "am",
          "auf",
          "dienst",
          "gerade",
          "jetzt",
          "heute",
          "alle",
          "who",
          "is",
          "on",
          "duty",
          "the",
          "at",
          "now",
          "today",
          "welche",
          "einheiten",
          "einheit",
          "frei",
          "freie",
          "sind",
          "free",
          "units",
          "unit",
          "are",
          "which",
          "there",
          "es",
          "gibt");

  private SeatRows seats;
  private Duties duties;
  private Units units;
  private People people;
  private Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DutyBot() {}

  @Inject
  public DutyBot(SeatRows seats, Duties duties, Units units, People people, Clock clock) {
    this.seats = seats;
    this.duties = duties;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "duty";
  }

  @Override
  public Words title() {
    return new Words("Dienst-Auskunft", "Duty desk");
  }

  @Override
  public Words owner() {
    return new Words("Leitstelle", "control room");
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PATROL, Role.DISPATCHER, Role.SUPERVISOR);
  }

  @Override
  public List<Task> tasks() {
    return List.of(
        new Task(
            new Words("Meine nächsten Schichten", "My next shifts"),
            List.of(
                Set.of("mein", "schicht"),
                Set.of("mein", "dienst"),
                Set.of("wann", "ich"),
                Set.of("my", "shift"),
                Set.of("my", "dut"),
                Set.of("when", "i")),
            this::mine),
        new Task(
            new Words("Freie Einheiten", "Free units"),
            List.of(Set.of("frei"), Set.of("free")),
            this::free),
        new Task(
            new Words("Wer hat Dienst?", "Who is on duty?"),
            List.of(Set.of("wer", "dienst"), Set.of("wer", "da"), Set.of("who", "duty")),
            this::onDuty));
  }

  private Answer mine(Question question) {
    Instant now = clock.instant();
    List<String> lines =
        duties.of(question.by()).stream()
            .filter(duty -> duty.until().isAfter(now))
            .limit(NEXT)
            .map(duty -> line(duty, question.locale()))
            .toList();
    return lines.isEmpty()
        ? Answer.of(
            question.say(
                new Words(
                    "In den nächsten zwei Wochen ist für dich nichts veröffentlicht.",
                    "Nothing is published for you within the next two weeks.")))
        : Answer.of(
            question.say(new Words("Deine nächsten Schichten:", "Your next shifts:")), lines);
  }

  private static String line(Duty duty, Locale locale) {
    ZoneId zone = HouseSettings.ZONE.get();
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern(
            english ? "EEE d MMM" : "EEE dd.MM.", english ? Locale.UK : Locale.GERMANY);
    return "%s %s–%s, %s, %s"
        .formatted(
            day.format(duty.from().atZone(zone)),
            clock.format(duty.from().atZone(zone)),
            clock.format(duty.until().atZone(zone)),
            duty.name(),
            duty.unitName());
  }

  private Answer onDuty(Question question) {
    List<Seat> all = visible(question.by());
    if (all.isEmpty()) {
      return nobody(question);
    }
    List<Seat> meant = meant(all, question);
    boolean elsewhere = meant.isEmpty();
    List<Seat> shown = elsewhere ? all : meant;
    Words head =
        elsewhere
            ? new Words(
                "So heißt hier kein Team und keine Einheit. Gerade im Dienst:",
                "No team or unit here is called so. On duty now:")
            : new Words("Gerade im Dienst:", "On duty now:");
    return Answer.of(question.say(head), byUnit(shown));
  }

  /** Ready to be sent somewhere: by their own word, and manned. */
  private Answer free(Question question) {
    List<Seat> all = visible(question.by());
    if (all.isEmpty()) {
      return nobody(question);
    }
    Set<String> ready =
        Set.copyOf(
            units.statuses().stream()
                .filter(status -> status.tone().equals("neutral"))
                .map(status -> status.code())
                .toList());
    List<Seat> meant = meant(all, question);
    List<Seat> free =
        (meant.isEmpty() ? all : meant)
            .stream().filter(seat -> ready.contains(seat.status())).toList();
    return free.isEmpty()
        ? Answer.of(question.say(new Words("Keine Einheit ist frei.", "No unit is free.")))
        : Answer.of(question.say(new Words("Frei sind:", "Free now:")), byUnit(free));
  }

  /** Everybody for dispatchers; for whoever is on duty their own shift. */
  private List<Seat> visible(Person by) {
    List<Seat> all = seats.at(clock.instant());
    if (by.is(Role.DISPATCHER)) {
      return all;
    }
    return duties
        .current(by.id())
        .map(OnDuty::shift)
        .map(shift -> all.stream().filter(seat -> seat.shift().equals(shift)).toList())
        .orElse(List.of());
  }

  private static Answer nobody(Question question) {
    return Answer.of(
        question.by().is(Role.DISPATCHER)
            ? question.say(new Words("Gerade hat niemand Dienst.", "Nobody is on duty now."))
            : question.say(
                new Words(
                    "Das sage ich dir für deine eigene Schicht, während du Dienst hast. Sonst hilft"
                        + " die Leitstelle.",
                    "I tell you this of your own shift while you are on duty. Otherwise the control"
                        + " room helps.")));
  }

  /** Those of the places that the question names; all of them when it names none. */
  private static List<Seat> meant(List<Seat> all, Question question) {
    List<String> places = question.words().stream().filter(word -> !PLAIN.contains(word)).toList();
    if (places.isEmpty()) {
      return all;
    }
    return all.stream()
        .filter(seat -> places.stream().anyMatch(place -> named(seat, place)))
        .toList();
  }

  private static boolean named(Seat seat, String place) {
    return (team(seat) + " " + seat.kind() + " " + seat.unit())
        .toLowerCase(Locale.ROOT)
        .contains(place);
  }

  private static String team(Seat seat) {
    return seat.team().isEmpty() ? DispatchSettings.PLACE.get() : seat.team();
  }

  private List<String> byUnit(List<Seat> shown) {
    Map<PersonId, Person> known =
        people.byIds(shown.stream().map(Seat::person).distinct().toList());
    Map<String, List<String>> units = new LinkedHashMap<>();
    for (Seat seat : shown) {
      Person person = known.get(seat.person());
      units
          .computeIfAbsent(seat.unit() + " (" + seat.kind() + ")", unit -> new ArrayList<>())
          .add(person == null ? "?" : person.name());
    }
    return units.entrySet().stream()
        .map(unit -> unit.getKey() + ": " + String.join(", ", unit.getValue()))
        .toList();
  }
}
