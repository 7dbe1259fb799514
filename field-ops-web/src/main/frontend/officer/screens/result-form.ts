const parts = 5;
const partsWithWord = 2;
const longestPart = 100;
const number = String.raw`\d{1,3}[.,]\d+\s*%|\d{1,3}(?:[. ]\d{3})+|0|[1-9]\d{0,5}`;
const share = String.raw`\s*\(?\d{1,3}(?:[.,]\d+)?\s*%\)?`;
const counted = new RegExp(
  String.raw`^(?:\d{1,2}[.)]\s*)?(.*\p{L}{2}.*?)[\s:=–-]+(?:${number})\s*(?:stimmen|votes|%)?(?:${share})?$`,
  'iu',
);
const word =
  /(?:erst|zweit)?stimmen(?!\p{L})|(?<!\p{L})gültig|ungültig|wahlvorschl|wahlberechtigt|wähler|\bvotes\b|\b(?:in)?valid\b/iu;

/**
 * What looks like the form of an election result; the counterpart of `ResultForm` in Java. A part of the text counts when
 * it is a name and a whole number behind it, each name once: five of them look like a result, and two when a word of
 * counting votes stands somewhere.
 */
export function isResultForm(text: string): boolean {
  const names = new Set<string>();
  for (const part of text.split(/[\n\r;|]|,(?=\s|$)/)) {
    const plain = part.trim();
    const name = plain.length <= longestPart ? counted.exec(plain)?.[1]?.trim() : undefined;
    if (name && !/\d$/.test(name)) names.add(name.toLowerCase());
  }
  return names.size >= parts || (names.size >= partsWithWord && word.test(text));
}
