package org.fieldops.media.disk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.fieldops.media.MediaSettings;

/** Hands out the settings of media-store. */
@ApplicationScoped
class MediaSettingsProducer {

  @Produces
  @Singleton
  MediaSettings settings() {
    return MediaSettings.read();
  }
}
