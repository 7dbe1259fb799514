package org.fieldops.dispatch.shift.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldops.dispatch.ShiftReport;
import org.fieldops.dispatch.ShiftReports;
import org.fieldops.dispatch.shift.model.ReportRows;
import org.fieldops.identity.People;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.PersonId;
import org.fieldops.kernel.Role;
import org.fieldops.kernel.ShiftId;

/** Puts names to what was reported. */
@ApplicationScoped
public class ReportedShifts implements ShiftReports {

  private static final int NOTES = 50;
  private static final int CHECKINS = 200;
  private static final String NAMELESS = "?";

  private ReportRows reports;
  private People people;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  ReportedShifts() {}

  @Inject
  public ReportedShifts(ReportRows reports, People people) {
    this.reports = reports;
    this.people = people;
  }

  @Override
  @Transactional
  public Map<ShiftId, List<ShiftReport>> of(Person by, Collection<ShiftId> shifts) {
    by.require(Role.DISPATCHER);
    List<ShiftReport> found = reports.of(shifts, NOTES, CHECKINS);
    Map<PersonId, Person> known =
        people.byIds(found.stream().map(ShiftReport::person).distinct().toList());
    return found.stream()
        .map(report -> named(report, known))
        .collect(Collectors.groupingBy(ShiftReport::shift));
  }

  private static ShiftReport named(ShiftReport report, Map<PersonId, Person> known) {
    Person person = known.get(report.person());
    return new ShiftReport(
        report.id(),
        report.shift(),
        report.kind(),
        report.person(),
        person == null ? NAMELESS : person.name(),
        report.note(),
        report.writtenAt(),
        report.at());
  }
}
