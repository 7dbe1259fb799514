package org.fieldops.web.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fieldops.dispatch.PeopleFile;
import org.fieldops.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads what people can do from a file, and shows what it says before it is taken over. */
final class PeopleFileDialog extends PlanDialog {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final Div said = new Div();
  private byte @Nullable [] file;

  /**
   * @param read what a file says; nothing when it was refused
   * @param take takes it over
   */
  PeopleFileDialog(Function<byte[], Optional<PeopleFile>> read, Predicate<byte[]> take) {
    super("plan.file.title", "plan.file.do", "plan-file-save");
    Paragraph help = new Paragraph(getTranslation("plan.file.help"));
    help.addClassName("dialog-text");
    said.getElement().setAttribute("data-testid", "plan-file-said");
    said.getElement().setAttribute("role", "status");
    mayBeSaved(false);
    fields(help, upload(read), said);
    onSave(() -> file != null && take.test(file));
  }

  private Upload upload(Function<byte[], Optional<PeopleFile>> read) {
    Upload upload =
        new Upload(
            UploadHandler.inMemory((metadata, bytes) -> {
              file = bytes;
              read.apply(bytes).ifPresentOrElse(this::show, this::nothing);
            }));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(PeopleFile.MOST_BYTES);
    upload.addFileRemovedListener(removed -> nothing());
    UploadI18N words = new UploadI18N();
    words.setAddFiles(
        new UploadI18N.AddFiles()
            .setOne(getTranslation("plan.file.choose"))
            .setMany(getTranslation("plan.file.choose")));
    words.setDropFiles(
        new UploadI18N.DropFiles()
            .setOne(getTranslation("plan.file.drop"))
            .setMany(getTranslation("plan.file.drop")));
    upload.setI18n(words);
    upload.getElement().setAttribute("data-testid", "plan-file");
    return upload;
  }

  private void nothing() {
    file = null;
    said.removeAll();
    mayBeSaved(false);
  }

  private void show(PeopleFile read) {
    said.removeAll();
    said.add(
        new Paragraph(getTranslation("plan.file.said", read.people().size(), read.wrong().size())));
    UnorderedList wrong = new UnorderedList();
    read.wrong().stream()
        .limit(SHOWN)
        .forEach(each ->
            wrong.add(
                new ListItem(
                    getTranslation(
                        "plan.file.wrong",
                        each.number(),
                        getTranslation(
                            "plan.file.wrong." + each.reason().name().toLowerCase(Locale.ROOT)),
                        PlainText.isolated(each.value())))));
    if (read.wrong().size() > SHOWN) {
      wrong.add(new ListItem(getTranslation("shifts.publish.more", read.wrong().size() - SHOWN)));
    }
    said.add(wrong);
    mayBeSaved(!read.people().isEmpty());
  }
}
