package org.fieldops.media.sick.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How what is done leaves the house.
 *
 * @param folder from which the system of the personnel office takes it; none: it is done when
 *     somebody has dealt with it here
 * @param secret what it is signed with
 * @param kept how long it is known here that something was done
 */
public record HandOverSettings(Optional<Path> folder, Optional<String> secret, Duration kept) {

  private static final int SHORTEST_SECRET = 32;

  /** The key, when it is long enough to sign with. */
  public Optional<byte[]> key() {
    return secret
        .filter(text -> text.length() >= SHORTEST_SECRET)
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
