package org.fieldops.media.sick.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.fieldops.kernel.CertificateId;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.disk.DurableFiles;
import org.fieldops.media.sick.model.CertificateBytes;

/**
 * A file for each photo below {@code certificate/}: 12 random bytes, then AES-256-GCM over its
 * bytes with a key of its own, bound to its id. They are small enough to be held whole.
 */
@ApplicationScoped
public class DiskCertificates implements CertificateBytes {

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private Path folder;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  DiskCertificates() {}

  @Inject
  public DiskCertificates(MediaSettings settings) throws IOException {
    folder = settings.data().resolve("certificate");
    DurableFiles.makeFolder(folder);
  }

  @Override
  public byte[] newKey() {
    return drawn(KEY);
  }

  private byte[] drawn(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Override
  public void keep(CertificateId id, Path file, byte[] key) throws IOException {
    byte[] nonce = drawn(NONCE);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, key, nonce, Files.readAllBytes(file), 0);
    DurableFiles.write(
        fileOf(id), ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
  }

  @Override
  public byte[] open(CertificateId id, byte[] key) throws IOException {
    byte[] all = Files.readAllBytes(fileOf(id));
    if (all.length < NONCE) {
      throw new IOException("a sealed file is too short");
    }
    return cipher(Cipher.DECRYPT_MODE, id, key, Arrays.copyOf(all, NONCE), all, NONCE);
  }

  private static byte[] cipher(
      int mode, CertificateId id, byte[] key, byte[] nonce, byte[] input, int from)
      throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, from, input.length - from);
    } catch (GeneralSecurityException e) {
      throw new IOException("a sealed file cannot be opened", e);
    }
  }

  @Override
  public void remove(CertificateId id) throws IOException {
    DurableFiles.remove(fileOf(id));
  }

  @Override
  public List<CertificateId> olderThan(Instant moment) throws IOException {
    List<CertificateId> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (isOlder(file, moment)) {
          idOf(file, found);
        }
      }
    }
    return found;
  }

  private static boolean isOlder(Path file, Instant moment) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (NoSuchFileException e) {
      return false; // removed at this moment
    }
  }

  private static void idOf(Path file, List<CertificateId> found) {
    try {
      found.add(CertificateId.of(file.getFileName().toString()));
    } catch (Refusal notOurs) {
      return; // what a crash left unfinished goes with the next try of the same photo
    }
  }

  private Path fileOf(CertificateId id) {
    return folder.resolve(id.toString());
  }
}
