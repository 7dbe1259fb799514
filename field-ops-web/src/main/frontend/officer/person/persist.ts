let asked = false;

/**
 * Asks for storage that is never thrown away. Some browsers ask the person, so this comes once in a page's life and only
 * when there is something to lose; nothing waits for the answer.
 *
 * @param answered the browser has decided
 */
export function askToPersist(answered: () => void): void {
  if (asked) return;
  asked = true;
  void navigator.storage
    ?.persist?.()
    .then(answered)
    .catch(() => undefined);
}
