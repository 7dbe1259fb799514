package org.fieldops.media.sick.model;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The folder from which the system of the personnel office takes what is handed over. */
public interface HandOverFolder {

  /** What becomes one folder in it. */
  record Parcel(String name, byte[] json, String signature, @Nullable Photo photo) {}

  /** The photo, and what it is called beside the JSON. */
  record Photo(String filename, byte[] bytes) {}

  /** Whether the house has such a folder. */
  boolean isSet();

  /**
   * Writes it: all of it is there under its name, synced, or nothing. What was written under this
   * name before stays.
   */
  void write(Parcel parcel) throws IOException;
}
