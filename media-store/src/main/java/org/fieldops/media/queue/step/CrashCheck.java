package org.fieldops.media.queue.step;

import java.io.IOException;
import java.util.List;
import org.fieldops.kernel.EvidenceId;
import org.fieldops.kernel.Problem;
import org.fieldops.kernel.Refusal;
import org.fieldops.media.upload.Staging;

/**
 * Steps that look into a picture, remembered on disk while they do: bytes with which the server
 * ended twice are not looked into again until a person asks for it.
 */
final class CrashCheck implements IngestStep {

  private static final int DEADLY = 2;

  private final Staging staging;
  private final List<IngestStep> steps;

  CrashCheck(Staging staging, List<IngestStep> steps) {
    this.staging = staging;
    this.steps = steps;
  }

  /**
   * @throws Refusal {@code EXAMINATION_DEADLY}
   */
  @Override
  public void apply(Examination examination) throws IOException {
    EvidenceId id = examination.manifest().id();
    int unended = staging.unendedExaminations(id);
    if (unended >= DEADLY) {
      throw new Refusal(Problem.EXAMINATION_DEADLY);
    }
    staging.noteUnendedExaminations(id, unended + 1);
    try {
      for (IngestStep step : steps) {
        step.apply(examination);
      }
    } finally {
      staging.noteUnendedExaminations(id, 0);
    }
  }

  /** Lets these bytes be looked into one more time. */
  void onceMore(EvidenceId id) throws IOException {
    if (staging.unendedExaminations(id) >= DEADLY) {
      staging.noteUnendedExaminations(id, DEADLY - 1);
    }
  }
}
