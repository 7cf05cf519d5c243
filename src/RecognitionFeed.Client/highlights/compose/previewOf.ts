import type { Highlight, Me, Photo, Topic } from '../../api';
import type { ChosenPhoto } from '../../photos/chosenPhoto.svelte';
import type { Draft } from './draft.svelte';

/** One transparent pixel: a photo that is still on the phone has no placeholder. */
const CLEAR = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The draft as everybody would see it. */
export function previewOf(
  draft: Draft,
  me: Me | null,
  { behaviours, perspectives }: { behaviours: Topic[]; perspectives: Topic[] },
): Highlight {
  const { content } = draft;
  return {
    id: `preview-${draft.id}`,
    state: 'published',
    story: { happened: content.happened, meant: content.meant },
    byline: draft.bylineOrDefault,
    author: { id: me?.id ?? '', name: me?.name ?? '' },
    photos: draft.photos.flatMap(photoOf),
    units: content.units,
    people: content.people,
    behaviours: behaviours.filter(({ id }) => content.behaviours.includes(id)),
    perspectives: perspectives.filter(({ id }) => content.perspectives.includes(id)),
    visit: content.place.trim() ? { place: content.place.trim(), date: content.date } : null,
    publishedAt: new Date().toISOString(),
    scheduledFor: null,
    version: 0,
    counts: { heart: 0, applause: 0, inspired: 0, thanks: 0 },
    comments: 0,
    commentsLocked: false,
  };
}

function photoOf(photo: ChosenPhoto): Photo[] {
  const { alt, decorative, uploaded, localUrl, size, focus } = photo;
  const text = { alt: decorative ? '' : alt, decorative, focus };
  if (uploaded) return [{ ...uploaded, ...text }];
  if (!localUrl || !size) return [];
  const renditions = [{ ...size, format: 'jpg' as const, url: localUrl }];
  return [{ id: photo.key, ...size, placeholder: CLEAR, color: 'transparent', renditions, ...text }];
}
