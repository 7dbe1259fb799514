import { describe, expect, it, vi } from 'vitest';
import { Camera, nameOf } from './camera.js';

describe('the camera in the page', () => {
  const failing = (name: string) => ({ getUserMedia: () => Promise.reject(new DOMException('', name)) });

  it('tells a refusal from a camera that is not to be had', async () => {
    expect(await Camera.open(failing('NotAllowedError'))).toBe('denied');
    expect(await Camera.open(failing('NotFoundError'))).toBe('none');
    expect(await Camera.open(failing('NotReadableError'))).toBe('none');
    vi.stubGlobal('navigator', {});
    expect(await Camera.open()).toBe('none');
    vi.unstubAllGlobals();
  });

  it('is given back when it is closed', async () => {
    let stopped = 0;
    const stop = () => {
      stopped += 1;
    };
    const stream = { getVideoTracks: () => [{}], getTracks: () => [{ stop }] } as unknown as MediaStream;
    const camera = await Camera.open({ getUserMedia: async () => stream });
    if (!(camera instanceof Camera)) throw new Error(camera);
    expect(camera.hasLight).toBe(false);
    camera.close();
    expect(stopped).toBe(1);
  });

  it('names a shot so that it can be told from others', () => {
    expect(nameOf(new Date(2026, 10, 23, 14, 31, 5))).toBe('Foto 2026-11-23 14.31.05.jpg');
  });
});
