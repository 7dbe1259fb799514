package org.fieldops.media.upload.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fieldops.media.disk.DurableFiles;
import org.fieldops.media.upload.Staging;

/**
 * A chunk written in place behind the bytes that count already. While a checked one comes in, a
 * mark beside the bytes says from where on they do not count; a crash therefore drops it.
 */
final class DiskChunk implements Staging.Chunk {

  private final Path folder;
  private final long start;
  private final boolean checked;
  private final RandomAccessFile file; // no channel: an interrupt must not close it
  private boolean kept;

  DiskChunk(Path folder, long start, boolean checked) throws IOException {
    this.folder = folder;
    this.start = start;
    this.checked = checked;
    if (checked) {
      DurableFiles.write(
          folder.resolve(DiskStaging.UNVERIFIED),
          Long.toString(start).getBytes(StandardCharsets.US_ASCII));
    }
    file = new RandomAccessFile(folder.resolve(DiskStaging.BYTES).toFile(), "rw");
    file.seek(start);
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    file.write(bytes, 0, length);
  }

  @Override
  public void keep() throws IOException {
    file.getFD().sync();
    if (checked) {
      DurableFiles.remove(folder.resolve(DiskStaging.UNVERIFIED));
    } else {
      DurableFiles.syncFolder(folder);
    }
    kept = true;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (!kept) {
        file.setLength(start);
        file.getFD().sync();
        Files.deleteIfExists(folder.resolve(DiskStaging.UNVERIFIED));
      }
    }
  }

  static void truncate(Path bytes, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(bytes, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.force(true);
    }
  }
}
