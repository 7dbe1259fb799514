/** So many characters a message may have, as the server counts them. */
export const longest = 10_000;
/** With fewer left the field tells how many. */
const near = 500;

/** Characters as the server counts them: an emoji is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** How many characters are left, once that matters; negative when there are too many. */
export function leftOf(text: string): number | undefined {
  // No text has more characters than this, and counting each time a key is pressed costs.
  if (text.length < longest - near) return undefined;
  const left = longest - lengthOf(text.trim());
  return left <= near ? left : undefined;
}
