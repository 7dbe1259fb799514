package org.fieldops.it.bench;

import java.util.concurrent.TimeoutException;
import org.fieldops.it.prove.Phone;
import org.fieldops.it.prove.Photo;
import org.fieldops.stack.SignIn;
import org.fieldops.stack.StackSettings;

/** A phone that sends photos one after the other and hears its receipts at the socket. */
final class PhotoSender {

  private final Phone phone;
  private final Arrivals ready = new Arrivals();

  PhotoSender(StackSettings settings, Crew crew, Member member) {
    phone = Phone.onFastLine(settings.applicationUrl(), SignIn.token(settings, member.username()));
    String topic = "person:" + member.personId();
    crew.listen(
        member.client(),
        frame -> {
          if (frame.is(topic, "evidence") && frame.body().getString("state").equals("READY")) {
            ready.add(
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

  /** When the receipt with the photo's own hash came. */
  long readyAt(Photo photo, long until) throws InterruptedException, TimeoutException {
    return ready.await(receipt(photo), until);
  }

  int receipts(Photo photo) {
    return ready.count(receipt(photo));
  }

  private static String receipt(Photo photo) {
    return photo.id() + photo.sha256();
  }
}
