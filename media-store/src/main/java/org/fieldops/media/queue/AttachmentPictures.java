package org.fieldops.media.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldops.kernel.StoreFaults;
import org.fieldops.kernel.setting.HouseSettings;
import org.fieldops.media.attachment.model.Drawing;
import org.fieldops.media.attachment.service.AttachmentDrawing;
import org.fieldops.media.queue.step.AttachmentSteps;
import org.fieldops.media.queue.step.AttachmentSteps.Drawn;

/**
 * Draws the small pictures of files that were said along with messages, one after the other. What
 * was drawn while the database went away is drawn once more: its lease ends.
 */
@ApplicationScoped
public class AttachmentPictures {

  private static final Logger LOG = Logger.getLogger(AttachmentPictures.class.getName());

  private final String holder = HouseSettings.node();
  private AttachmentDrawing drawing;
  private AttachmentSteps steps;
  private boolean begun; // by the one thread that passes

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  AttachmentPictures() {}

  @Inject
  public AttachmentPictures(AttachmentDrawing drawing, AttachmentSteps steps) {
    this.drawing = drawing;
    this.steps = steps;
  }

  /**
   * Draws until nothing is due, or it may not, or the database is away. To be called by one thread
   * at a time.
   *
   * @param mayLook asked before each file
   * @return true when it ended because it might not
   */
  public boolean pass(BooleanSupplier mayLook) {
    try {
      if (!begun) {
        drawing.free(holder); // what this server had begun when it ended
        begun = true;
      }
      while (mayLook.getAsBoolean()) {
        Optional<Drawing> wanted = drawing.take(holder);
        if (wanted.isEmpty()) {
          return false;
        }
        draw(wanted.get());
      }
      return true;
    } catch (RuntimeException e) {
      if (!StoreFaults.away(e)) {
        throw e;
      }
      LOG.log(Level.FINE, "The store is away; pictures of attachments wait", e);
      return false;
    }
  }

  private void draw(Drawing wanted) {
    Drawn drawn;
    try {
      drawn = steps.draw(wanted);
    } catch (IOException | RuntimeException | Error e) {
      LOG.log(Level.WARNING, "Attachment " + wanted.id() + " could not be drawn", e);
      drawing.failed(wanted);
      return;
    }
    if (drawn == Drawn.LATER) {
      drawing.later(wanted);
    } else {
      drawing.drawn(wanted, drawn == Drawn.PICTURES);
    }
  }
}
