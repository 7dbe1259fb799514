package org.fieldops.media.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.disk.DurableFiles;
import org.fieldops.media.disk.Sha256;
import org.fieldops.media.evidence.model.Originals;

/**
 * Originals on disk: {@code evidence/ab/cd/<sha256>}, readable to all who may and writable to
 * nobody. Derivatives in a tree of their own, {@code derived/ab/cd/}, so that it may be thrown away
 * whole; and in a third, {@code claimed/}, those that devices made.
 */
@ApplicationScoped
public class DiskOriginals implements Originals {

  private static final Logger LOG = Logger.getLogger(DiskOriginals.class.getName());

  private Path originals;
  private Path derivatives;
  private Path claimed;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DiskOriginals() {}

  @Inject
  public DiskOriginals(MediaSettings settings) {
    this(settings.data(), "evidence", "derived");
  }

  private DiskOriginals(Path data, String kept, String derived) {
    originals = data.resolve(kept);
    derivatives = data.resolve(derived);
    claimed = data.resolve("claimed");
  }

  /** The same over two other folders, of files that follow other rules. */
  public static DiskOriginals under(Path data, String kept, String derived) {
    return new DiskOriginals(data, kept, derived);
  }

  @Override
  public void keep(Path bytes, String sha256) throws IOException {
    Path original = place(originals, sha256, "");
    if (Files.exists(original)) {
      if (Sha256.of(original).equals(sha256)) {
        return; // an equal photo, or this one's ticket came back
      }
      LOG.log(Level.SEVERE, "The original {0} was spoiled and is replaced", sha256);
    }
    DurableFiles.makeFolder(shelf(originals, sha256));
    Path copy = DurableFiles.temporaryFor(original);
    try {
      Files.copy(bytes, copy);
      DurableFiles.syncFile(copy);
      if (!Sha256.of(copy).equals(sha256)) {
        throw new IOException("the copy of " + sha256 + " is not what was staged");
      }
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--r-----"));
      DurableFiles.rename(copy, original);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  @Override
  public void keepDerivative(String sha256, Derivative which, byte[] jpeg) throws IOException {
    Path file = place(derivatives, sha256, suffix(which));
    DurableFiles.makeFolder(shelf(derivatives, sha256));
    DurableFiles.write(file, jpeg);
  }

  @Override
  public Optional<Path> file(String sha256) {
    return Optional.of(place(originals, sha256, "")).filter(Files::exists);
  }

  @Override
  public Optional<Bytes> open(String sha256) throws IOException {
    return opened(place(originals, sha256, ""));
  }

  @Override
  public Optional<Bytes> openDerivative(String sha256, Derivative which) throws IOException {
    return opened(place(derivatives, sha256, suffix(which)));
  }

  @Override
  public void keepClaimed(EvidenceId id, Derivative which, byte[] jpeg) throws IOException {
    Path file = claim(id, which);
    DurableFiles.makeFolder(claimed.resolve(shelf(id)));
    DurableFiles.write(file, jpeg);
  }

  @Override
  public Optional<Bytes> openClaimed(EvidenceId id, Derivative which) throws IOException {
    return opened(claim(id, which));
  }

  /** Filed by the last digits of the id, which are random. */
  private Path claim(EvidenceId id, Derivative which) {
    return claimed.resolve(shelf(id)).resolve(id + suffix(which));
  }

  private static String shelf(EvidenceId id) {
    String text = id.toString();
    return text.substring(text.length() - 2);
  }

  private static Optional<Bytes> opened(Path file) throws IOException {
    try {
      return Optional.of(new Bytes(Files.newInputStream(file), Files.size(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static String suffix(Derivative which) {
    return "-" + which.name().toLowerCase(Locale.ROOT) + ".jpg";
  }

  private static Path place(Path root, String sha256, String suffix) {
    return shelf(root, sha256).resolve(sha256 + suffix);
  }

  private static Path shelf(Path root, String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }
}
