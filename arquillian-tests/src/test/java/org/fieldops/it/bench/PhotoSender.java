package org.fieldops.it.bench;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.fieldops.it.prove.Phone;
import org.fieldops.it.prove.Photo;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.StackSettings;

/** A phone that sends photos one after the other and hears its receipts at the socket. */
final class PhotoSender {

  private final Phone phone;
  private final Map<String, Arrivals> told =
      Map.of("RECEIVED", new Arrivals(), "READY", new Arrivals());

  PhotoSender(StackSettings settings, Crew crew, Member member) {
    phone = Phone.onFastLine(settings.applicationUrl(), SignIn.token(settings, member.username()));
    String topic = "person:" + member.personId();
    crew.listen(
        member.client(),
        frame -> {
          if (frame.is(topic, "evidence")
              && told.get(frame.body().getString("state")) instanceof Arrivals arrivals) {
            arrivals.add(
                frame.body().getString("evidenceId") + frame.body().getString("sha256"),
                frame.at());
          }
        });
  }

  Phone phone() {
    return phone;
  }

  /** The manifest; the bytes may follow at any time. */
  void announce(Photo photo) {
    phone.announce(photo);
  }

  /** Returns with the last 204. */
  void upload(Photo photo) {
    phone.upload(photo);
  }

  /** When the phone may let go of its copy: it was told so, with the photo's own hash. */
  long receivedAt(Photo photo, long until) throws InterruptedException, TimeoutException {
    return of("RECEIVED").await(receipt(photo), until);
  }

  /** When the picture had been looked into. */
  long readyAt(Photo photo, long until) throws InterruptedException, TimeoutException {
    return of("READY").await(receipt(photo), until);
  }

  /** How often the phone was told one or the other, at most. */
  int tellings(Photo photo) {
    return Math.max(of("RECEIVED").count(receipt(photo)), of("READY").count(receipt(photo)));
  }

  private Arrivals of(String state) {
    return Objects.requireNonNull(told.get(state));
  }

  private static String receipt(Photo photo) {
    return photo.id() + photo.sha256();
  }
}
