package org.fieldops.web.ui.review;

import org.fieldops.kernel.EvidenceId;

/** One thing decided at this desk, so that it can be taken back. */
record Decision(EvidenceId photo, String filename, What what) {

  enum What {
    ACCEPTED,
    REJECTED,
    ATTACHED
  }
}
