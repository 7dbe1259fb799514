const exifFolder = 0x8769;
const original = 0x9003;
const originalOffset = 0x9011;

/**
 * When a JPEG was taken, by its EXIF (CIPA DC-008, DateTimeOriginal); undefined when it does not say. Without an offset the
 * camera's time is taken for this phone's zone.
 */
export function exifTime(bytes: ArrayBuffer): string | undefined {
  try {
    const tiff = tiffOf(new DataView(bytes));
    return tiff && timeIn(tiff);
  } catch {
    // Broken facts are no facts.
    return undefined;
  }
}

/** The TIFF structure in the APP1 segment. */
function tiffOf(view: DataView): DataView | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at);
    const length = view.getUint16(at + 2);
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966)
      return new DataView(view.buffer, view.byteOffset + at + 10, length - 8);
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda || length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

function timeIn(tiff: DataView): string | undefined {
  const little = tiff.getUint16(0) === 0x4949;
  const main = fieldsAt(tiff, tiff.getUint32(4, little), little);
  const folder = main.get(exifFolder);
  if (folder === undefined) return undefined;
  const fields = fieldsAt(tiff, tiff.getUint32(folder + 8, little), little);
  const [text, zone] = [original, originalOffset].map((tag) => textAt(tiff, fields.get(tag), little));
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text ?? '') ?? [];
  if (!year) return undefined;
  const offset = /^[+-]\d\d:\d\d/.exec(zone ?? '')?.[0] ?? '';
  const moment = new Date(`${year}-${month}-${day}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Where each field of a folder begins, by its tag. */
function fieldsAt(tiff: DataView, at: number, little: boolean): Map<number, number> {
  const count = tiff.getUint16(at, little);
  const starts = Array.from({ length: Math.min(count, 500) }, (_, index) => at + 2 + index * 12);
  return new Map(starts.map((start) => [tiff.getUint16(start, little), start]));
}

function textAt(tiff: DataView, start: number | undefined, little: boolean): string | undefined {
  if (start === undefined) return undefined;
  const length = tiff.getUint32(start + 4, little);
  const from = length <= 4 ? start + 8 : tiff.getUint32(start + 8, little);
  const bytes = new Uint8Array(tiff.buffer, tiff.byteOffset + from, Math.min(length, 32));
  return String.fromCharCode(...bytes).replace(/\0.*$/, '');
}
