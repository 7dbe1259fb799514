package org.fieldops.media.upload.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.UploadId;
import org.fieldops.media.disk.DurableFiles;
import org.fieldops.media.upload.Manifest;
import org.fieldops.media.upload.StagedUpload;
import org.fieldops.media.upload.Staging;

/**
 * The staging area: {@code staging/<upload>/manifest.json} and {@code bytes}, and beside {@code
 * bytes}, only while a chunk with a checksum comes in, {@code unverified} with the offset up to
 * which the bytes count. A folder without a manifest is no upload. Receipts stand in {@code
 * receipts/<last two digits>/<upload>.json}.
 */
@ApplicationScoped
public class DiskStaging implements Staging {

  static final String MANIFEST = "manifest.json";
  static final String BYTES = "bytes";
  static final String UNVERIFIED = "unverified";

  private Path staging;
  private Path receipts;

  @SuppressWarnings("NullAway.Init") // for the container's proxy
  DiskStaging() {}

  @Inject
  public DiskStaging(MediaSettings settings) throws IOException {
    staging = settings.data().resolve("staging");
    receipts = settings.data().resolve("receipts");
    DurableFiles.makeFolder(staging);
    DurableFiles.makeFolder(receipts);
  }

  @Override
  public Optional<StagedUpload> find(UploadId id) throws IOException {
    Path folder = folder(id);
    try {
      Manifest manifest = Manifest.fromJson(Files.readString(folder.resolve(MANIFEST)));
      dropUnverified(folder);
      Path bytes = folder.resolve(BYTES);
      Instant touched = Files.getLastModifiedTime(bytes).toInstant();
      return Optional.of(new StagedUpload(manifest, Files.size(bytes), touched));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // none, or it goes home at this very moment
    }
  }

  @Override
  public StagedUpload begin(Manifest manifest) throws IOException {
    Path folder = folder(manifest.id());
    DurableFiles.removeFolder(folder); // what a crash left of a beginning
    DurableFiles.makeFolder(folder);
    Files.createFile(folder.resolve(BYTES));
    DurableFiles.syncFile(folder.resolve(BYTES));
    update(manifest);
    return new StagedUpload(manifest, 0, manifest.begunAt());
  }

  @Override
  public Chunk append(StagedUpload upload, boolean checked) throws IOException {
    return new DiskChunk(folder(upload.manifest().id()), upload.offset(), checked);
  }

  @Override
  public void update(Manifest manifest) throws IOException {
    DurableFiles.write(
        folder(manifest.id()).resolve(MANIFEST),
        manifest.toJson().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Path bytes(UploadId id) {
    return folder(id).resolve(BYTES);
  }

  @Override
  public void remove(UploadId id) throws IOException {
    DurableFiles.remove(folder(id).resolve(MANIFEST)); // first: half a folder is no upload
    DurableFiles.removeFolder(folder(id));
  }

  @Override
  public void clear(UploadId id) throws IOException {
    if (Files.notExists(folder(id).resolve(MANIFEST))) {
      DurableFiles.removeFolder(folder(id));
    }
  }

  @Override
  public List<UploadId> all() throws IOException {
    List<UploadId> ids = new ArrayList<>();
    try (Stream<Path> folders = Files.list(staging)) {
      for (Path folder : folders.toList()) {
        try {
          ids.add(UploadId.of(folder.getFileName().toString()));
        } catch (Refusal e) {
          continue; // not one of ours; a person put it there
        }
      }
    }
    return ids;
  }

  @Override
  public long space() throws IOException {
    return Files.getFileStore(staging).getUsableSpace();
  }

  @Override
  public void leaveReceipt(Manifest manifest) throws IOException {
    Path file = receiptFile(manifest.id());
    if (Files.exists(file)) {
      return;
    }
    DurableFiles.makeFolder(receipts.resolve(shelf(manifest.id())));
    DurableFiles.write(file, manifest.toJson().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Manifest> receipt(UploadId id) throws IOException {
    try {
      return Optional.of(Manifest.fromJson(Files.readString(receiptFile(id))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void dropUnverified(Path folder) throws IOException {
    Path mark = folder.resolve(UNVERIFIED);
    if (Files.exists(mark)) {
      DiskChunk.truncate(folder.resolve(BYTES), Long.parseLong(Files.readString(mark)));
      DurableFiles.remove(mark);
    }
  }

  private Path folder(UploadId id) {
    return staging.resolve(id.toString());
  }

  private Path receiptFile(UploadId id) {
    return receipts.resolve(shelf(id)).resolve(id + ".json");
  }

  /** The last digits of a UUIDv7 are random, so shelves fill evenly. */
  private static String shelf(UploadId id) {
    String text = id.toString();
    return text.substring(text.length() - 2);
  }
}
