package org.fieldops.media.upload;

/** Takes over uploads whose bytes are complete and durable. */
public interface FinishedUploads {

  /** Returns after the take-over is durable; again is harmless. */
  void accept(Manifest manifest);
}
