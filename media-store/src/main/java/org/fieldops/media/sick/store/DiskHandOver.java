package org.fieldops.media.sick.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.fieldops.media.disk.DurableFiles;
import org.fieldops.media.sick.model.HandOverFolder;
import org.fieldops.media.sick.model.HandOverSettings;

/**
 * A hot folder: {@code NAME/sick-note.json}, {@code NAME/sick-note.json.hmac} and the photo. It is
 * made complete under a name that begins with a dot and gets its name last, in one step.
 */
@ApplicationScoped
public class DiskHandOver implements HandOverFolder {

  static final String JSON = "sick-note.json";
  static final String SIGNATURE = JSON + ".hmac";

  private Optional<Path> folder = Optional.empty();

  /** For the container's proxy. */
  DiskHandOver() {}

  @Inject
  public DiskHandOver(HandOverSettings settings) {
    folder = settings.folder();
  }

  @Override
  public boolean isSet() {
    return folder.isPresent();
  }

  @Override
  public void write(Parcel parcel) throws IOException {
    Path into = folder.orElseThrow();
    if (!Files.isDirectory(into)) {
      throw new FileSystemException("the folder is not there"); // a share that is not mounted
    }
    Path whole = into.resolve(parcel.name());
    if (Files.exists(whole)) {
      return; // written before a crash
    }
    Path unfinished = into.resolve("." + parcel.name());
    DurableFiles.removeFolder(unfinished);
    Files.createDirectory(unfinished);
    Photo photo = parcel.photo();
    if (photo != null) {
      DurableFiles.write(unfinished.resolve(photo.filename()), photo.bytes());
    }
    DurableFiles.write(unfinished.resolve(JSON), parcel.json());
    DurableFiles.write(
        unfinished.resolve(SIGNATURE), parcel.signature().getBytes(StandardCharsets.UTF_8));
    Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(into);
  }
}
