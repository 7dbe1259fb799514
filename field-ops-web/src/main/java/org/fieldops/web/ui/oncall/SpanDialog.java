package org.fieldops.web.ui.oncall;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.fieldops.dispatch.Roster;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.web.ui.plan.PlanDialog;
import org.fieldops.web.ui.shell.part.HouseTime;
import org.fieldops.web.ui.shell.part.PickerWords;

/** Puts somebody on a place, from when until when. */
final class SpanDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final LocalTime CHANGE = LocalTime.of(8, 0);

  private final Select<Integer> place = new Select<>();
  private final ComboBox<Person> person = new ComboBox<>();
  private final DateTimePicker from = new DateTimePicker();
  private final DateTimePicker until = new DateTimePicker();

  /** What was chosen. */
  interface Chosen {
    boolean put(int place, PersonId person, Instant from, Instant until);
  }

  SpanDialog(Roster roster, List<Person> people, int at, LocalDate day, Chosen chosen) {
    super("oncall.put.title", "oncall.put.do", "oncall-put");
    place.setLabel(getTranslation("oncall.put.place"));
    place.setItems(IntStream.rangeClosed(1, roster.places()).boxed().toList());
    place.setItemLabelGenerator(each -> getTranslation("oncall.place", each));
    place.setValue(at);
    place.getElement().setAttribute("data-testid", "oncall-put-place");
    person.setLabel(getTranslation("shifts.form.person"));
    person.setItems(people);
    person.setItemLabelGenerator(Person::name);
    person.setWidthFull();
    person.getElement().setAttribute("data-testid", "oncall-put-person");
    person.addValueChangeListener(change -> check());
    LocalDateTime begin = changed(day);
    time(from, "oncall.put.from", "oncall-put-from", begin);
    time(until, "oncall.put.until", "oncall-put-until", begin.plusDays(1));
    fields(place, person, from, until);
    onSave(() ->
        chosen.put(
            place.getValue(), person.getValue().id(), at(from.getValue()), at(until.getValue())));
    check();
  }

  /** From eight to eight; of today the span that is running. */
  private static LocalDateTime changed(LocalDate day) {
    LocalDateTime change = day.atTime(CHANGE);
    boolean isYet = day.equals(HouseTime.today()) && at(change).isAfter(Instant.now());
    return isYet ? change.minusDays(1) : change;
  }

  private void time(DateTimePicker picker, String key, String testId, LocalDateTime usual) {
    picker.setLabel(getTranslation(key));
    picker.setStep(Duration.ofMinutes(30));
    picker.setLocale(getLocale());
    picker.setDatePickerI18n(PickerWords.of(getLocale()));
    picker.setValue(usual);
    picker.setWidthFull();
    picker.getElement().setAttribute("data-testid", testId);
    picker.addValueChangeListener(change -> check());
  }

  private void check() {
    LocalDateTime begin = from.getValue();
    LocalDateTime end = until.getValue();
    mayBeSaved(person.getValue() != null && begin != null && end != null && begin.isBefore(end));
  }

  private static Instant at(LocalDateTime time) {
    return HouseTime.moment(time.toLocalDate(), time.toLocalTime());
  }
}
