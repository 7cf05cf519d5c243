import type { ChosenPhoto } from './chosenPhoto.svelte';

/** The files that may be photos. A phone's HEIC often comes without a type; the server decides by content anyway. */
export function photosAmong(files: Iterable<File> | null | undefined): File[] {
  return [...(files ?? [])].filter(
    ({ type, name }) => type.startsWith('image/') || (type === '' && /\.(hei[cf]|avif|jpe?g|png|webp)$/i.test(name)),
  );
}

/** The bytes of each photo that still has them on this device, by its key. */
export function bytesOf(photos: readonly ChosenPhoto[]): ReadonlyMap<string, Blob> {
  return new Map(photos.flatMap(({ key, blob }) => (blob ? [[key, blob] as const] : [])));
}
