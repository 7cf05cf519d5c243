import { afterEach, describe, expect, test, vi } from 'vitest';
import { fitted, LONGEST_SIDE, MOST_BYTES, PhotoTooLarge, shrink, worthSending } from './shrink';

afterEach(() => vi.unstubAllGlobals());

/** The browser's decoder, which jsdom lacks. */
function aBrowserThatSees(width: number, height: number, redrawn: Blob | null = new Blob(['small'])) {
  const drawn: number[][] = [];
  class Canvas {
    constructor(
      readonly width: number,
      readonly height: number,
    ) {}
    getContext = () => ({ fillRect: () => undefined, drawImage: (_: unknown, ...box: number[]) => drawn.push(box) });
    convertToBlob = () => (redrawn ? Promise.resolve(redrawn) : Promise.reject(new Error('out of memory')));
  }
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width, height, close: () => undefined }));
  vi.stubGlobal('OffscreenCanvas', Canvas);
  return drawn;
}
const aFile = (bytes = 5_000_000) => ({ size: bytes }) as Blob;

describe('the size to send', () => {
  test('a photo within the limit stays as it is', () => {
    expect(fitted({ width: LONGEST_SIDE, height: 1920 })).toBeNull();
    expect(fitted({ width: 10, height: 10 })).toBeNull();
  });
  test('a larger photo keeps its shape, lying or standing', () => {
    expect(fitted({ width: 8064, height: 6048 })).toEqual({ width: 2560, height: 1920 });
    expect(fitted({ width: 3024, height: 4032 })).toEqual({ width: 1920, height: 2560 });
  });
  test('a panorama is never thinner than one pixel', () => {
    expect(fitted({ width: 20_000, height: 2 })).toEqual({ width: 2560, height: 1 });
  });
  test('a redrawn photo that became no smaller is not worth sending', () => {
    expect(worthSending(1000, 999)).toBe(true);
    expect(worthSending(1000, 1000)).toBe(false);
    expect(worthSending(1000, 0)).toBe(false);
  });
});

describe('shrinking', () => {
  test('a large photo is redrawn upright', async () => {
    const drawn = aBrowserThatSees(4032, 3024);
    const { blob, size } = await shrink(aFile());
    expect(size).toEqual({ width: 2560, height: 1920 });
    expect(await blob.text()).toBe('small');
    expect(drawn).toEqual([[0, 0, 2560, 1920]]);
  });
  test('a small photo goes as it is', async () => {
    aBrowserThatSees(1200, 900);
    const file = aFile();
    expect(await shrink(file)).toEqual({ blob: file, size: { width: 1200, height: 900 } });
  });
  test('what the browser cannot decode goes as it is, without a preview', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('HEIC', 'InvalidStateError')));
    const file = aFile();
    expect(await shrink(file)).toEqual({ blob: file, size: null });
  });
  test('the original goes when drawing fails', async () => {
    aBrowserThatSees(4032, 3024, null);
    const file = aFile();
    expect((await shrink(file)).blob).toBe(file);
  });
  test('over 40 MB that cannot be made smaller is refused at once', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('HEIC', 'InvalidStateError')));
    await expect(shrink(aFile(MOST_BYTES + 1))).rejects.toBeInstanceOf(PhotoTooLarge);
  });
  test('over 40 MB that can be redrawn is, whatever its size in pixels', async () => {
    aBrowserThatSees(2000, 1000);
    expect(await (await shrink(aFile(MOST_BYTES + 1))).blob.text()).toBe('small');
  });
  test('a decoder that never answers does not hold the photo up', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('createImageBitmap', () => new Promise(() => undefined));
    const file = aFile();
    const shrunk = shrink(file);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await shrunk).toEqual({ blob: file, size: null });
    vi.useRealTimers();
  });
  test('a refused photo does not stop the next', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('HEIC', 'InvalidStateError')));
    const refused = shrink(aFile(MOST_BYTES + 1)).catch(() => 'refused');
    const file = aFile();
    expect((await shrink(file)).blob).toBe(file);
    expect(await refused).toBe('refused');
  });
});
