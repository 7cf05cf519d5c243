/** Makes a phone's photo small enough for a poor network before it is sent. */

export const LONGEST_SIDE = 2560;
/** The server refuses more. */
export const MOST_BYTES = 40 * 1024 * 1024;
const QUALITY = 0.9;
/** A browser that has not decoded a photo by then is left alone: the original goes. */
const DECODING_TAKES_AT_MOST = 20_000;

export interface Size {
  width: number;
  height: number;
}
export interface Shrunk {
  blob: Blob;
  /** Null when this browser cannot show the photo: then only the server's renditions can. */
  size: Size | null;
}

/** More bytes than the server takes, and this browser cannot make it smaller. */
export class PhotoTooLarge extends Error {}

/** The size that fits in a square of LONGEST_SIDE, or null when the photo already does. */
export function fitted({ width, height }: Size): Size | null {
  const scale = LONGEST_SIDE / Math.max(width, height);
  if (scale >= 1) return null;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Whether the redrawn photo is the better one to send. */
export function worthSending(original: number, redrawn: number): boolean {
  return redrawn > 0 && redrawn < original;
}

let last: Promise<unknown> = Promise.resolve();

/** One photo at a time: a 48 MP photo is 190 MB when decoded, and phones kill pages that hold several. */
export function shrink(file: Blob): Promise<Shrunk> {
  const result = last.then(() => shrinkNow(file));
  last = result.catch(() => undefined);
  return result;
}

async function shrinkNow(file: Blob): Promise<Shrunk> {
  const bitmap = await decode(file);
  if (!bitmap) return { blob: accept(file), size: null };
  try {
    const whole = { width: bitmap.width, height: bitmap.height };
    const size = fitted(whole) ?? (file.size > MOST_BYTES ? whole : null);
    if (!size) return { blob: file, size: whole };
    const blob = await redraw(bitmap, size).catch(() => null);
    return blob && worthSending(file.size, blob.size) ? { blob, size } : { blob: accept(file), size: whole };
  } finally {
    bitmap.close();
    await new Promise((resolve) => setTimeout(resolve)); // taps and typing come before the next photo
  }
}

function accept(file: Blob): Blob {
  if (file.size > MOST_BYTES) throw new PhotoTooLarge();
  return file;
}

/** Null where the browser does not know the format (HEIC outside Safari) or the file is broken; the server decides then. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  if (!('createImageBitmap' in globalThis)) return null;
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bitmap = createImageBitmap(file, { imageOrientation: 'from-image' }).then(
    (decoded) => {
      if (!late) return decoded;
      decoded.close();
      return null;
    },
    () => null,
  );
  const deadline = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve(null);
    }, DECODING_TAKES_AT_MOST);
  });
  return Promise.race([bitmap, deadline]).finally(() => clearTimeout(timer));
}

async function redraw(bitmap: ImageBitmap, { width, height }: Size): Promise<Blob | null> {
  if ('OffscreenCanvas' in globalThis) {
    const canvas = new OffscreenCanvas(width, height);
    draw(canvas.getContext('2d'), bitmap, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  draw(canvas.getContext('2d'), bitmap, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

function draw(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
  bitmap: ImageBitmap,
  width: number,
  height: number,
) {
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff'; // JPEG has no transparency, and black is what it would become
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
}
