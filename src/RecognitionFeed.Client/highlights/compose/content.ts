import type { Byline, Highlight, HighlightDraft, Named, Story, Visit } from '../../api';
import type { StoredPhoto } from '../../photos/chosenPhoto.svelte';

/** What somebody has written, as it is kept on the device. */
export interface Content {
  happened: string;
  meant: string;
  /** Null until chosen: then the role of the person decides. */
  byline: Byline | null;
  photos: StoredPhoto[];
  units: Named[];
  people: Named[];
  behaviours: string[];
  perspectives: string[];
  place: string;
  /** YYYY-MM-DD */
  date: string;
  /** Whether everybody in the photos has been told; absent in what an earlier release has kept. */
  informed?: boolean;
}

/** Today in the city, whatever the phone's own zone is. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(now);
}

export function emptyContent(date = today()): Content {
  return {
    happened: '',
    meant: '',
    byline: null,
    photos: [],
    units: [],
    people: [],
    behaviours: [],
    perspectives: [],
    place: '',
    date,
    informed: false,
  };
}

export function contentOf(highlight: Highlight, date = today()): Content {
  const { story, byline, photos, units, people, behaviours, perspectives, visit } = highlight;
  return {
    happened: story.happened,
    meant: story.meant,
    byline,
    photos: photos.map((photo) => ({
      key: photo.id,
      alt: photo.alt,
      decorative: photo.decorative,
      focus: photo.focus ?? null,
      shrunk: true,
      size: { width: photo.width, height: photo.height },
      uploaded: photo,
      uploadedAt: null,
      state: 'uploaded',
      error: null,
    })),
    units: units.map(({ id, name }) => ({ id, name })),
    people: people.map(({ id, name }) => ({ id, name })),
    behaviours: behaviours.map(({ id }) => id),
    perspectives: perspectives.map(({ id }) => id),
    place: visit?.place ?? '',
    date: visit?.date ?? date,
    informed: !!highlight.informed,
  };
}

const visitOf = ({ place, date }: Content): Visit | null =>
  place.trim() && date ? { place: place.trim(), date } : null;
const storyOf = ({ happened, meant }: Content): Story => ({ happened: happened.trim(), meant: meant.trim() });

/** What is sent to the server: only photos that it has. */
export function requestOf(content: Content, byline: Byline): Omit<HighlightDraft, 'id'> {
  const { photos, units, people, behaviours, perspectives } = content;
  return {
    story: storyOf(content),
    byline: content.byline ?? byline,
    photos: photos.flatMap(({ uploaded, alt, decorative, focus }) =>
      uploaded ? [{ id: uploaded.id, alt: decorative ? '' : alt.trim(), decorative, ...(focus && { focus }) }] : [],
    ),
    units: units.map(({ id }) => id),
    people: people.map(({ id }) => id),
    behaviours: [...behaviours],
    perspectives: [...perspectives],
    visit: visitOf(content),
    informed: content.informed ?? false,
  };
}

/** Whether two versions say the same; in which order people or topics were picked does not count. */
export function same(a: Omit<HighlightDraft, 'id'>, b: Omit<HighlightDraft, 'id'>): boolean {
  return fingerprint(a) === fingerprint(b);
}
function fingerprint({
  story,
  byline,
  photos,
  units,
  people,
  behaviours,
  perspectives,
  visit,
  informed,
}: Omit<HighlightDraft, 'id'>) {
  const sets = [units, people, behaviours, perspectives].map((ids) => [...ids].sort());
  const pictures = photos.map(({ id, alt, decorative, focus }) => [id, alt, decorative, focus?.x, focus?.y]);
  return JSON.stringify([
    story.happened,
    story.meant,
    byline,
    pictures,
    sets,
    visit && [visit.place, visit.date],
    informed,
  ]);
}

/** Whether there is anything that would be a pity to lose. */
export function isEmpty(content: Content): boolean {
  const { happened, meant, place, photos, units, people, behaviours, perspectives } = content;
  const lists = [photos, units, people, behaviours, perspectives];
  return !happened.trim() && !meant.trim() && !place.trim() && lists.every((list) => list.length === 0);
}
