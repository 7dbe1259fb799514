package org.fieldops.media.disk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.fieldops.media.MediaSettings;

/** Reads the settings of media-store from the server. */
@ApplicationScoped
class MediaSettingsProducer {

  @Produces
  @Singleton
  MediaSettings settings() {
    MediaSettings defaults =
        MediaSettings.over(
            Path.of(
                given("fieldops.data.dir")
                    .orElseGet(() -> System.getProperty("jboss.server.data.dir") + "/fieldops")));
    return new MediaSettings(
        defaults.data(),
        given("fieldops.upload.limit").map(Long::valueOf).orElse(defaults.uploadLimit()),
        given("fieldops.upload.space.kept").map(Long::valueOf).orElse(defaults.spaceKept()),
        given("fieldops.upload.share").map(Long::valueOf).orElse(defaults.personShare()),
        given("fieldops.upload.unfinished.kept")
            .map(Duration::parse)
            .orElse(defaults.unfinishedKept()),
        given("fieldops.upload.busy.wait").map(Duration::parse).orElse(defaults.busyWait()),
        given("fieldops.picture.pixels").map(Long::valueOf).orElse(defaults.pixelLimit()),
        given("fieldops.camera.zone").map(ZoneId::of).orElse(defaults.cameraZone()),
        given("fieldops.profile").filter("demo"::equals).isPresent());
  }

  private static Optional<String> given(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() ->
            Optional.ofNullable(System.getenv(key.replace('.', '_').toUpperCase(Locale.ROOT))))
        .filter(text -> !text.isBlank());
  }
}
