package org.fieldops.it.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks through a page with the tab key alone, as somebody does who has no mouse: everything that
 * can be clicked or typed into is reached, and it can be seen where one is.
 */
final class KeyboardWalk {

  /** Presses between two looks at whether everything was reached. */
  private static final int STRIDE = 15;

  /** More than any screen has to reach; beyond it something keeps the focus to itself. */
  private static final int MOST = 400;

  private static final String BEGIN =
      """
      () => {
        const up = el => el.assignedSlot ?? el.parentNode ?? el.host;
        const all = (root, found = []) => {
          for (const el of root.querySelectorAll('*')) {
            found.push(el);
            if (el.shadowRoot) all(el.shadowRoot, found);
          }
          return found;
        };
        const everything = all(document);
        // a dialog keeps the focus to itself
        const dialog = everything.findLast(el => el.matches('dialog:modal, vaadin-dialog[opened]'));
        const gone = el => {
          let within = !dialog;
          for (let at = el; at; at = up(at)) {
            if (at === dialog) within = true;
            if (at instanceof Element && (at.inert || at.getAttribute('aria-hidden') === 'true'))
              return true;
          }
          return !within;
        };
        // inside these the arrow keys move, and one of them is reached
        const composite = '[role=listbox],[role=menu],[role=menubar],[role=tablist],[role=radiogroup],' +
            '[role=grid],[role=tree],[role=toolbar],vaadin-select,vaadin-radio-group';
        const name = el => el.dataset.testid ?? el.getAttribute('aria-label') ??
            el.outerHTML.slice(0, 90);
        const wanted = new Map();
        for (const el of everything) {
          if (!el.matches('button, a[href], input, select, textarea, summary, [role=button]'))
            continue;
          const box = el.getBoundingClientRect();
          if (!box.width || !box.height || el.disabled || gone(el)) continue;
          if (!el.checkVisibility({visibilityProperty: true})) continue;
          if (el.type === 'file' || el.getAttribute('aria-disabled') === 'true') continue;
          // units on the map stand in the list beside it, too
          if (el.tabIndex < 0 && (el.closest(composite) || el.closest('.canvas'))) continue;
          wanted.set(el, name(el));
        }
        let before = document.activeElement;
        while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement;
        const unseen = new Set();
        const at = () => {
          let here = document.activeElement;
          while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
          if (!here || here === document.body) return;
          // the browser draws the keys of a player, and where one is among them
          if (here.matches('dialog, [role=dialog], [role=alertdialog], audio, video')) return;
          wanted.delete(here);
          let around = here;
          for (let up = 0; around && up < 6; up++) {
            if (around instanceof Element)
              for (const pseudo of [null, '::before', '::after']) {
                const style = getComputedStyle(around, pseudo);
                if ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) ||
                    style.boxShadow !== 'none') return;
              }
            around = around.assignedSlot ?? around.parentNode ?? around.host;
          }
          unseen.add(name(here));
        };
        window.keyboardWalk = {wanted, before, unseen, at};
        // the key comes up where the focus has gone
        window.addEventListener('keyup', at, true);
      }
      """;

  private static final String LEFT =
      """
      () => [...window.keyboardWalk.wanted]
          .filter(([el]) => el.isConnected && el.checkVisibility({visibilityProperty: true}))
          .map(([el, name]) => name)
      """;

  /** The focus goes back to where it was. */
  private static final String END =
      """
      () => {
        window.removeEventListener('keyup', window.keyboardWalk.at, true);
        window.keyboardWalk.before?.focus();
        return [...window.keyboardWalk.unseen];
      }
      """;

  private KeyboardWalk() {}

  /** What somebody without a mouse would be annoyed by; empty when there is nothing. */
  static List<String> annoyances(Page page) {
    page.evaluate(BEGIN);
    for (int pressed = 0; pressed < MOST && !left(page).isEmpty(); pressed += STRIDE) {
      for (int each = 0; each < STRIDE; each++) {
        page.keyboard().press("Tab");
      }
    }
    List<String> found = new ArrayList<>();
    left(page).forEach(each -> found.add("not reached by the tab key: " + each));
    strings(page.evaluate(END)).forEach(each -> found.add("has the focus unseen: " + each));
    return found;
  }

  private static List<String> left(Page page) {
    return strings(page.evaluate(LEFT));
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }
}
