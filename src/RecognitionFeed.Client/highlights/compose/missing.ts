import type { UploadState } from '../../photos/chosenPhoto.svelte';

/** What keeps a highlight from being published, in the order of the page. */
export type Missing =
  { what: 'photo' } | { what: 'upload'; key: string } | { what: 'alt'; key: string } | { what: 'happened' };

interface Written {
  happened: string;
  photos: readonly { key: string; alt: string; decorative: boolean; state: UploadState }[];
}

/** Uploads under way are not missing: publishing waits for them. */
export function missing({ happened, photos }: Written): Missing[] {
  const found: Missing[] = [];
  if (photos.length === 0) found.push({ what: 'photo' });
  for (const { key, alt, decorative, state } of photos) {
    if (state === 'failed' || state === 'cancelled') found.push({ what: 'upload', key });
    if (!decorative && !alt.trim()) found.push({ what: 'alt', key });
  }
  if (!happened.trim()) found.push({ what: 'happened' });
  return found;
}

/** The id of the field where it can be put right. */
export function fieldOf(one: Missing): string {
  switch (one.what) {
    case 'photo':
      return 'photo-choose';
    case 'upload':
      return `retry-${one.key}`;
    case 'alt':
      return `alt-${one.key}`;
    case 'happened':
      return 'happened';
  }
}
