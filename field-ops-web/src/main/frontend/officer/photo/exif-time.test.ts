import { describe, expect, it } from 'vitest';
import { exifTime } from './exif-time.js';

/** A JPEG with nothing but the two fields. */
function jpeg(time: string, offset?: string, little = true): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(256));
  view.setUint16(0, 0xffd8);
  view.setUint16(2, 0xffe0);
  view.setUint16(4, 4);
  view.setUint16(8, 0xffe1);
  view.setUint16(10, 200);
  view.setUint32(12, 0x45786966);
  const base = 18;
  const put = (at: number, text: string) => new Uint8Array(view.buffer).set(new TextEncoder().encode(text), base + at);
  const field = (at: number, tag: number, count: number, value: number) => {
    view.setUint16(base + at, tag, little);
    view.setUint16(base + at + 2, 2, little);
    view.setUint32(base + at + 4, count, little);
    view.setUint32(base + at + 8, value, little);
  };
  view.setUint16(base, little ? 0x4949 : 0x4d4d);
  view.setUint32(base + 4, 8, little);
  view.setUint16(base + 8, 1, little);
  field(10, 0x8769, 1, 30);
  view.setUint16(base + 30, offset ? 2 : 1, little);
  field(32, 0x9003, 20, 100);
  if (offset) field(44, 0x9011, 7, 130);
  put(100, time);
  put(130, offset ?? '');
  return view.buffer;
}

describe('when a picked file was taken', () => {
  it('stands in its EXIF, in both orders of bytes', () => {
    for (const little of [true, false])
      expect(exifTime(jpeg('2026:11:02 08:15:30', '+01:00', little))).toBe('2026-11-02T07:15:30.000Z');
  });

  it('is a time of this zone when the camera tells none', () => {
    expect(exifTime(jpeg('2026:11:02 08:15:30'))).toBe(new Date(2026, 10, 2, 8, 15, 30).toISOString());
  });

  it('is not known of a file that does not say, or says nonsense', () => {
    expect(exifTime(jpeg('0000:00:00 00:00:00'))).toBeUndefined();
    expect(exifTime(jpeg('gestern'))).toBeUndefined();
    expect(exifTime(new Uint8Array([1, 2, 3]).buffer)).toBeUndefined();
    expect(exifTime(new ArrayBuffer(0))).toBeUndefined();
    const whole = jpeg('2026:11:02 08:15:30', '+01:00');
    for (let length = 0; length < 150; length += 7) expect(() => exifTime(whole.slice(0, length))).not.toThrow();
  });
});
