package org.fieldops.web.rest.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.fieldops.dispatch.Duties;
import org.fieldops.media.CaptureOrigin;

/** Tells media-store, which knows nothing of duties, on which one a photo was taken. */
@ApplicationScoped
public class CaptureDuties {

  private Duties duties;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  CaptureDuties() {}

  @Inject
  public CaptureDuties(Duties duties) {
    this.duties = duties;
  }

  void asked(@Observes CaptureOrigin question) {
    duties
        .at(question.author(), question.moment())
        .ifPresent(duty ->
            question.was(new CaptureOrigin.Duty(duty.unit(), duty.unitName(), duty.shift())));
  }
}
