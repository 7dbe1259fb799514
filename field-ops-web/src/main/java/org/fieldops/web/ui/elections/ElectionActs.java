package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Paragraph;
import org.fieldops.dispatch.ElectionView;
import org.fieldops.dispatch.Elections;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Person;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.web.ui.manage.FormDialog;
import org.fieldops.web.ui.shell.part.Toast;

/** What is done on this desk: asked for in a dialog, done by the door. */
final class ElectionActs {

  private final Place place;
  private final Elections elections;

  /** The desk, as its acts see it. */
  interface Place {

    Person by();

    /** Does it, says so, and shows what is now; says why when it was refused. */
    boolean done(Runnable act, String said);

    /** This one is open from now on. */
    void shown(ElectionId election);

    String getTranslation(String key, Object... facts);
  }

  ElectionActs(Place place, Elections elections) {
    this.place = place;
    this.elections = elections;
  }

  /** A new one of a file; the dialog shows what it makes before anything is made. */
  void fromFile() {
    if (!elections.mayMake(place.by())) {
      return;
    }
    FormDialog[] dialog = new FormDialog[1];
    FileForm form =
        new FileForm(
            wanted -> elections.preview(place.by(), wanted),
            () -> {
              if (dialog[0] != null) {
                dialog[0].check();
              }
            });
    dialog[0] =
        new FormDialog(
            place.getTranslation("elections.new"),
            place.getTranslation("elections.make"),
            () ->
                place.done(
                    () -> place.shown(elections.make(place.by(), form.wanted()).id()),
                    place.getTranslation("elections.made")),
            form);
    dialog[0].setWidth("min(860px, 96vw)");
    dialog[0].check(form::complete);
    dialog[0].open();
  }

  void repeat(ElectionView from) {
    FormDialog[] dialog = new FormDialog[1];
    RepeatForm form =
        new RepeatForm(
            withPeople -> elections.previewRepeat(place.by(), from.id(), withPeople),
            () -> {
              if (dialog[0] != null) {
                dialog[0].check();
              }
            });
    ElectionId id = new ElectionId(Ids.next());
    dialog[0] =
        new FormDialog(
            place.getTranslation("elections.repeat.title", from.name()),
            place.getTranslation("elections.make"),
            () ->
                place.done(
                    () ->
                        place.shown(
                            elections
                                .repeat(
                                    place.by(),
                                    id,
                                    from.id(),
                                    form.name(),
                                    form.day(),
                                    form.withPeople())
                                .id()),
                    place.getTranslation("elections.made")),
            form);
    dialog[0].setWidth("min(860px, 96vw)");
    dialog[0].check(form::complete);
    dialog[0].open();
  }

  /** Takes it back; asks once more when something was said there. */
  void undo(ElectionView election) {
    FormDialog.confirm(
            place.getTranslation("elections.undo.title", election.name()),
            place.getTranslation("elections.undo.text", election.channels()),
            place.getTranslation("elections.undo"),
            () -> undoUnlessSpoken(election))
        .open();
  }

  private boolean undoUnlessSpoken(ElectionView election) {
    boolean[] spoken = {false};
    boolean done =
        place.done(
            () -> {
              try {
                elections.undo(place.by(), election.id(), false);
              } catch (Refusal refused) {
                spoken[0] = refused.problem() == Problem.ELECTION_SPOKEN;
                if (!spoken[0]) {
                  throw refused;
                }
              }
            },
            "");
    if (spoken[0]) {
      undoAllTheSame(election);
    } else if (done) {
      Toast.say(place.getTranslation("elections.undone"));
    }
    return done;
  }

  private void undoAllTheSame(ElectionView election) {
    FormDialog.confirm(
            place.getTranslation("elections.spoken.title"),
            place.getTranslation("elections.spoken.text"),
            place.getTranslation("elections.undo"),
            () ->
                place.done(
                    () -> elections.undo(place.by(), election.id(), true),
                    place.getTranslation("elections.undone")))
        .open();
  }

  void end(ElectionView election) {
    Paragraph text = new Paragraph(place.getTranslation("elections.end.text", election.channels()));
    new FormDialog(
            place.getTranslation("elections.end.title", election.name()),
            place.getTranslation("elections.end"),
            () ->
                place.done(
                    () -> elections.end(place.by(), election.id()),
                    place.getTranslation("elections.ended")),
            text)
        .dangerous()
        .open();
  }
}
