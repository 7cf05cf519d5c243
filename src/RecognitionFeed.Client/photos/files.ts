/** The files that may be photos. A phone's HEIC often comes without a type; the server decides by content anyway. */
export function photosAmong(files: Iterable<File> | null | undefined): File[] {
  return [...(files ?? [])].filter(
    ({ type, name }) => type.startsWith('image/') || (type === '' && /\.(hei[cf]|avif|jpe?g|png|webp)$/i.test(name)),
  );
}
