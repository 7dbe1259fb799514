package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.fieldops.dispatch.AbsenceKind;
import org.fieldops.dispatch.DutyPlan;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.dispatch.PlanAbsence;
import org.fieldops.dispatch.PlanCopied;
import org.fieldops.dispatch.PlanPerson;
import org.fieldops.dispatch.Plans;
import org.fieldops.dispatch.Rotation;
import org.fieldops.dispatch.Rotations;
import org.fieldops.dispatch.Rotations.Planned;
import org.fieldops.dispatch.Staffing;
import org.fieldops.dispatch.Team;
import org.fieldops.dispatch.WatchPreset;
import org.fieldops.dispatch.WatchPresets;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.TeamId;
import org.fieldops.web.ui.shell.part.Toast;
import org.jspecify.annotations.Nullable;

/** What plans are made with: who is absent, kinds of shifts, teams, what people can do. */
final class PlanSetup
    implements AbsenceDialog.Chosen, RotationDialog.Chosen, WatchPresetDialog.Chosen {

  private final Plans plans;
  private final Staffing staffing;
  private final Rotations rotations;
  private final WatchPresets presets;
  private final Frame desk;

  /** The desk around it. */
  interface Frame {

    Person by();

    /** The plan that is shown, once there is one. */
    @Nullable DutyPlan shown();

    String say(String key, Object... facts);

    PlanWords planWords();

    void open(Supplier<Dialog> made);

    /** Does it; false when it was refused, which is said. */
    boolean done(Runnable act);

    void team(Team team);

    /** Undoes one's last step. */
    void undo();
  }

  PlanSetup(PlanDoors doors, Frame desk) {
    plans = doors.plans;
    staffing = doors.staffing;
    rotations = doors.rotations;
    presets = doors.presets;
    this.desk = desk;
  }

  void absence() {
    DutyPlan now = desk.shown();
    if (now != null) {
      desk.open(() -> new AbsenceDialog(now, desk.planWords(), this));
    }
  }

  @Override
  public boolean absent(PlanPerson who, AbsenceKind kind, LocalDate first, LocalDate last) {
    var id = Ids.next();
    return desk.done(() -> plans.absent(desk.by(), id, who.id(), kind, first, last));
  }

  @Override
  public boolean present(PlanAbsence absence) {
    return desk.done(() -> plans.present(desk.by(), absence.id()));
  }

  void rotation() {
    DutyPlan now = desk.shown();
    if (now != null) {
      desk.open(() -> new RotationDialog(now, rotations.of(desk.by(), now.team().id()), this));
    }
  }

  @Override
  public boolean rotate(Planned planned) {
    DutyPlan now = desk.shown();
    if (now == null) {
      return false;
    }
    Rotations.Done[] done = new Rotations.Done[1];
    if (!desk.done(() -> done[0] = rotate(now.team().id(), planned))) {
      return false;
    }
    PlanCopied placed = done[0].placed();
    String said = desk.say("plan.rotation.done", placed.placed());
    if (done[0].absent() > 0) {
      said += " " + desk.say("plan.rotation.absent", done[0].absent());
    }
    if (!placed.left().isEmpty()) {
      PlanCopied.Left first = placed.left().getFirst();
      said +=
          " " + desk.say("plan.copied.left", placed.left().size(), first.person(), first.shift());
    }
    Toast.undoable(said, desk.say("desk.undo"), desk::undo);
    return true;
  }

  private Rotations.Done rotate(TeamId team, Planned planned) {
    Rotations.Done done = rotations.plan(desk.by(), team, planned);
    if (!planned.rotation().name().isEmpty()) {
      rotations.keep(desk.by(), team, planned.rotation());
    }
    return done;
  }

  @Override
  public void forget(Rotation rotation) {
    DutyPlan now = desk.shown();
    if (now != null) {
      desk.done(() -> rotations.forget(desk.by(), now.team().id(), rotation.name()));
      Toast.say(desk.say("plan.rotation.forgotten", rotation.name()));
    }
  }

  void kinds() {
    DutyPlan now = desk.shown();
    if (now != null) {
      desk.open(() -> new KindDialog(now, kind -> desk.done(() -> staffing.keep(desk.by(), kind))));
    }
  }

  void watchPresets() {
    desk.open(() -> new WatchPresetDialog(presets.all(), this));
  }

  @Override
  public boolean keep(WatchPreset preset) {
    return desk.done(() -> presets.keep(desk.by(), preset));
  }

  @Override
  public boolean remove(WatchPreset preset) {
    return desk.done(() -> presets.remove(desk.by(), preset.id()));
  }

  void newTeam() {
    TeamId id = new TeamId(Ids.next());
    desk.open(() ->
        new TeamDialog(name -> {
          Team made = new Team(id, name);
          boolean done = desk.done(() -> staffing.keep(desk.by(), made));
          if (done) {
            desk.team(made);
          }
          return done;
        }));
  }

  /** What people can do, from a file. */
  void peopleFile() {
    desk.open(() -> new PeopleFileDialog(this::read, file -> desk.done(() -> take(file))));
  }

  private Optional<PeopleFile> read(byte[] file) {
    PeopleFile[] read = new PeopleFile[1];
    return desk.done(() -> read[0] = staffing.preview(desk.by(), file))
        ? Optional.of(read[0])
        : Optional.empty();
  }

  private void take(byte[] file) {
    int people = staffing.take(desk.by(), file);
    Toast.say(desk.say("plan.file.taken", people));
  }
}
