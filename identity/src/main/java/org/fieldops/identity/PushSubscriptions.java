package org.fieldops.identity;

import java.util.Collection;
import java.util.List;
import org.fieldops.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The browsers that may be woken. One ends with the session it was made in, with its person's
 * access, when the push service says that it is gone, and when it was not renewed for 60 days.
 */
public interface PushSubscriptions {

  /** The most of one person; with one more the one renewed longest ago goes. */
  int MOST_EACH = 20;

  /**
   * What a browser brings.
   *
   * @param serverKey our public key it was made for
   * @param session the realm's session it is made in; null when that is not known
   */
  record Offer(
      PersonId person,
      String endpoint,
      String publicKey,
      String secret,
      String serverKey,
      @Nullable String session,
      String language,
      boolean alarmsOnly) {}

  /** Keeps or renews it. An endpoint has one person: the last who brought it. */
  void keep(Offer offer);

  /** The browser is not to be woken any more; harmless when it is not there, or somebody else's. */
  void forget(PersonId person, String endpoint);

  /**
   * Those of these people, made for our present key.
   *
   * @param serverKey our public key
   */
  List<PushSubscription> of(Collection<PersonId> people, String serverKey);

  /** Its push service took something for it. */
  void delivered(long id);

  /** Its push service did not take something for it, and was tried for the last time. */
  void failed(long id);

  /** Its push service knows it no more (404, 410). */
  void gone(long id);
}
