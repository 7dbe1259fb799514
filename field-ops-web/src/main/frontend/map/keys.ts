// Which key of a desk an event means, if any. Pure, so that it is tested without a browser.

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** `k` with Ctrl or Command is `ctrl+k`; letters are lower case. */
export function nameOf(event: Pressed): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `ctrl+${key}` : key;
}

/** F keys and combinations work everywhere, single keys only while nobody types. */
export function acts(name: string, wanted: readonly string[], typing: boolean, alt: boolean): boolean {
  if (alt || !wanted.includes(name)) return false;
  return !typing || /^F\d+$/.test(name) || name.startsWith('ctrl+');
}

/** Held down, only those keys act again and again that move. */
export function repeats(name: string): boolean {
  return name.startsWith('Arrow') || name === 'j' || name === 'k';
}
