import type { Rendition, UploadedPhoto } from '../api';

/** The smallest rendition that is at least so wide; the widest where none is. */
export function rendition({ renditions }: UploadedPhoto, width: number): Rendition | undefined {
  const byWidth = renditions.filter(({ format }) => format === 'webp').sort((a, b) => a.width - b.width);
  return byWidth.find((one) => one.width >= width) ?? byWidth.at(-1);
}
