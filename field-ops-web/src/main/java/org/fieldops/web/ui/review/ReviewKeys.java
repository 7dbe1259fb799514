package org.fieldops.web.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.function.BiConsumer;

/**
 * The keys of the review desk. They work wherever the focus is, but never while somebody types or a
 * dialog is open, and a held key counts once. Each comes with the photo that the browser showed
 * when it was pressed: a second press that was quicker than the screen must not decide on a photo
 * that nobody has seen.
 */
final class ReviewKeys {

  private static final String EVENT = "review-key";

  /** Names the photo shown; set on the desk's element. */
  static final String SHOWN = "data-photo";

  private static final String LISTEN =
      """
      const desk = this;
      const known = ['A', 'R', 'C', 'N', '+', '-', '0',
          'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
      const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select';
      const heard = (event) => {
        if (!desk.isConnected) {
          document.removeEventListener('keydown', heard);
          return;
        }
        const from = event.composedPath()[0];
        if (event.defaultPrevented || event.repeat && !event.key.startsWith('Arrow')
            || event.altKey || event.metaKey
            || from.matches?.(typing) || document.querySelector('vaadin-dialog[opened]')) {
          return;
        }
        const scrolls = from.matches?.('.rv-frame:not([data-zoom="100"])');
        if (scrolls && event.key.startsWith('Arrow')) {
          return;
        }
        const undo = event.ctrlKey && event.key.toLowerCase() === 'z' && !event.shiftKey;
        const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
        if (!undo && (event.ctrlKey || !known.includes(key))) {
          return;
        }
        event.preventDefault();
        desk.dispatchEvent(new CustomEvent('review-key', {
          detail: {key: undo ? 'Undo' : key, photo: desk.getAttribute('data-photo') ?? ''}
        }));
      };
      document.removeEventListener('keydown', desk.reviewKeys);
      desk.reviewKeys = heard;
      document.addEventListener('keydown', heard);
      """;

  private ReviewKeys() {}

  /**
   * Starts listening, once the desk is attached; ends by itself when it is gone.
   *
   * @param heard gets the key and the id of the photo shown, empty when there was none
   */
  static Registration listen(Component desk, BiConsumer<String, String> heard) {
    Element element = desk.getElement();
    element.executeJs(LISTEN);
    return element
        .addEventListener(
            EVENT,
            event ->
                heard.accept(
                    event.getEventData().get("event.detail.key").asString(),
                    event.getEventData().get("event.detail.photo").asString()))
        .addEventData("event.detail.key")
        .addEventData("event.detail.photo");
  }
}
