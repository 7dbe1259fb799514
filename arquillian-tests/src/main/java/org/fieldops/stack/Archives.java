package org.fieldops.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what the servers come in, without any program of the system. */
final class Archives {
  private Archives() {}

  /** A zip; the first {@code strip} folders of each name are left out. */
  static void unzip(Path archive, Path target, int strip) throws IOException {
    try (ZipInputStream in =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = place(target, entry.getName(), strip);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          copy(in, file);
        }
      }
    }
  }

  static void untarGz(Path archive, Path target, int strip) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      untar(new GzipCompressorInputStream(in), target, strip);
    }
  }

  static void untarXz(InputStream in, Path target) throws IOException {
    untar(new XZCompressorInputStream(new BufferedInputStream(in)), target, 0);
  }

  private static void untar(InputStream stream, Path target, int strip) throws IOException {
    try (TarArchiveInputStream in = new TarArchiveInputStream(stream)) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path file = place(target, entry.getName(), strip);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.deleteIfExists(file);
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          copy(in, file);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  private static void copy(InputStream in, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path place(Path target, String name, int strip) throws IOException {
    Path relative = Path.of(name).normalize();
    if (relative.getNameCount() <= strip) {
      return target;
    }
    Path file = target.resolve(relative.subpath(strip, relative.getNameCount())).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("Entry outside of the archive: " + name);
    }
    return file;
  }
}
