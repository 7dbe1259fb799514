package org.fieldops.web.ui.shell.part;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The calendar in the language of the page; weeks begin on Monday. */
public final class PickerWords {

  private static final int MONDAY = 1;

  private PickerWords() {}

  public static DatePickerI18n of(Locale locale) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    return new DatePickerI18n()
        .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
        .setWeekdays(days(symbols.getWeekdays()))
        .setWeekdaysShort(days(symbols.getShortWeekdays()))
        .setFirstDayOfWeek(MONDAY)
        .setDateFormat(locale.getLanguage().equals("en") ? "d MMM yyyy" : "dd.MM.yyyy")
        .setToday(I18NProvider.translate("shifts.today"))
        .setCancel(I18NProvider.translate("desk.cancel"));
  }

  /** Java counts from 1 with an empty place before; the calendar from Sunday, 0. */
  private static List<String> days(String[] symbols) {
    return Arrays.asList(symbols).subList(1, 8);
  }
}
