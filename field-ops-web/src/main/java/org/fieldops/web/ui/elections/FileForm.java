package org.fieldops.web.ui.elections;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Objects;
import java.util.function.Function;
import org.fieldops.dispatch.ElectionPlan;
import org.fieldops.dispatch.Elections;
import org.fieldops.dispatch.NewElection;
import org.fieldops.kernel.ElectionId;
import org.fieldops.kernel.Ids;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.ProblemWords;
import org.fieldops.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A new election of a file; shows what it would make as soon as the file is there. */
final class FileForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int CENTRES = 10;

  private final transient Function<NewElection, ElectionPlan> preview;
  private final transient Runnable changed;
  private final ElectionId id = new ElectionId(Ids.next());
  private final NameAndDay named = new NameAndDay(this::look);
  private final IntegerField centres = new IntegerField();
  private final Div plan = new Div();
  private byte @Nullable [] file;
  private boolean ready;

  FileForm(Function<NewElection, ElectionPlan> preview, Runnable changed) {
    this.preview = preview;
    this.changed = changed;
    addClassName("dialog-form");
    centres.setLabel(getTranslation("elections.centres"));
    centres.setValue(CENTRES);
    centres.setMin(0);
    centres.setMax(Elections.MOST_CENTRES);
    centres.setStepButtonsVisible(true);
    centres.addValueChangeListener(change -> look());
    centres.getElement().setAttribute("data-testid", "election-centres");
    plan.getElement().setAttribute("role", "status");
    plan.getElement().setAttribute("data-testid", "election-plan");
    add(named, centres, new Paragraph(getTranslation("elections.file.help")), upload(), plan);
  }

  private Upload upload() {
    Upload upload =
        new Upload(
            UploadHandler.inMemory((metadata, bytes) -> {
              file = bytes;
              look();
            }));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Elections.MOST_BYTES);
    upload.setAcceptedFileTypes(".csv", ".txt", "text/csv", "text/plain");
    upload.addFileRemovedListener(removed -> {
      file = null;
      look();
    });
    upload.addFileRejectedListener(rejected -> say(new Refusal(Problem.ELECTION_FILE)));
    UploadI18N words = new UploadI18N();
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(getTranslation("elections.file"))
            .setMany(getTranslation("elections.file")));
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(getTranslation("elections.file.drop"))
            .setMany(getTranslation("elections.file.drop")));
    upload.setI18n(words);
    upload.getElement().setAttribute("data-testid", "election-file");
    return upload;
  }

  /** What would be made now; nothing when something is still missing. */
  private void look() {
    ready = false;
    plan.removeAll();
    if (file != null && named.complete() && centres.getValue() != null) {
      try {
        ElectionPlan wanted = preview.apply(wanted());
        plan.add(new PlanView(wanted));
        ready = true;
      } catch (Refusal refused) {
        say(refused);
      }
    }
    changed.run();
  }

  private void say(Refusal refused) {
    ProblemWords words = ProblemWords.of(refused, getLocale());
    Paragraph why = new Paragraph(words.title() + ". " + words.detail());
    why.addClassName("election-wrong");
    plan.add(why);
  }

  boolean complete() {
    return ready;
  }

  NewElection wanted() {
    return new NewElection(
        id, named.name(), named.day(), centres.getValue(), Objects.requireNonNull(file));
  }
}
