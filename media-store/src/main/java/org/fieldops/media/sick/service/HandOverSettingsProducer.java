package org.fieldops.media.sick.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.fieldops.media.MediaSettings;
import org.fieldops.media.sick.model.HandOverSettings;

/** Hands out how sick notes leave the house. */
@ApplicationScoped
class HandOverSettingsProducer {

  @Produces
  @Singleton
  HandOverSettings settings() {
    return new HandOverSettings(
        MediaSettings.HAND_OVER_FOLDER.given(),
        MediaSettings.HAND_OVER_SECRET.given(),
        MediaSettings.SICK_NOTES_KEPT.get());
  }
}
