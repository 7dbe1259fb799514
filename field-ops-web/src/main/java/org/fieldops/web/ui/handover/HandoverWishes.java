package org.fieldops.web.ui.handover;

import org.fieldops.dispatch.HandoverItem;

/** What is asked for on the desk of handovers; true when it was done. */
interface HandoverWishes {

  void toShifts();

  boolean note(String text);

  boolean item(HandoverItem item, boolean removed);

  boolean confirm();

  boolean countersign(String reservation);

  boolean append(String text);
}
