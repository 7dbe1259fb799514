package org.fieldops.media;

/** Where a photo comes from. */
public enum PhotoSource {
  /** The app had it taken: time and place are those of the shutter. */
  CAMERA,
  /** Picked from what was on the device: only the camera's own facts say when and where. */
  PICKED
}
