package org.fieldops.web.ui.channels;

import java.util.ArrayList;
import java.util.List;
import org.fieldops.dispatch.MessagePage;
import org.fieldops.dispatch.MessageView;

/**
 * The messages that stand on the desk, without a gap: the newest page, older ones as they are asked
 * for, and what came since.
 */
final class Conversation {

  /** As many stay when too many came to be kept on a page that stays open for days. */
  static final int KEPT = 200;

  /** So many may stand there before older ones go. */
  static final int MOST = 400;

  private final List<MessageView> messages;
  private boolean more;
  private boolean lookedBack;

  Conversation(MessagePage newest) {
    this.messages = new ArrayList<>(newest.messages());
    this.more = newest.more();
  }

  /** Ascending. */
  List<MessageView> messages() {
    return List.copyOf(messages);
  }

  /** Whether there are older ones. */
  boolean more() {
    return more;
  }

  /** The number before which the older ones are. */
  long first() {
    return messages.isEmpty() ? Long.MAX_VALUE : messages.getFirst().number();
  }

  long last() {
    return messages.isEmpty() ? 0 : messages.getLast().number();
  }

  void older(MessagePage page) {
    messages.addAll(0, page.messages());
    more = page.more();
    lookedBack = true;
  }

  /** What became of a message that came. */
  enum Came {
    /** It stands at the end now. */
    ADDED,
    /** It stood there already. */
    KNOWN,
    /** Something between is missing: the newest page is to be asked for. */
    GAP,
    /** It stands at the end, and old ones have gone: all is to be drawn anew. */
    CUT
  }

  Came came(MessageView message) {
    if (message.number() <= last()) {
      return Came.KNOWN;
    }
    if (message.number() > last() + 1 && !messages.isEmpty()) {
      return Came.GAP;
    }
    messages.add(message);
    if (messages.size() <= MOST || lookedBack) {
      return Came.ADDED;
    }
    messages.subList(0, messages.size() - KEPT).clear();
    more = true;
    return Came.CUT;
  }
}
