export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing'>;

/**
 * Does this key send? At a real keyboard Enter does and Shift+Enter makes a new line. Under a finger Enter is the key for a
 * new line, and the button sends; Ctrl or Command with Enter always does.
 *
 * @param isFine the device's first pointer is a mouse or the like, so that its keyboard is a real one
 */
export function sends({ key, shiftKey, ctrlKey, metaKey, isComposing }: Key, isFine: boolean): boolean {
  if (key !== 'Enter' || isComposing || shiftKey) return false;
  return isFine || ctrlKey || metaKey;
}
