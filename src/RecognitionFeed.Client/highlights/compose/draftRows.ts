import type { Highlight } from '../../api';
import { rendition } from '../../photos/rendition';
import { isEmpty } from './content';
import type { StoredDraft } from './draftStore';

/** A line in the list of drafts. */
export interface DraftRow {
  id: string;
  /** The first words of the story, or nothing. */
  words: string;
  photo: { blob: Blob } | { url: string; color: string } | null;
  /** Milliseconds since 1970; null for what lies only on the server, which does not tell. */
  changedAt: number | null;
  onDevice: boolean;
  onServer: boolean;
  /** A published highlight that is being changed. */
  published: boolean;
  willPublish: boolean;
  /** When it is to be published by itself. */
  scheduledFor: string | null;
  author: string | null;
}

/** Drafts of this device and of the server as one list: those of the device first, the latest on top. */
export function draftRows(local: { stored: StoredDraft; photo: Blob | null }[], remote: Highlight[]): DraftRow[] {
  const server = new Map(remote.map((highlight) => [highlight.id, highlight]));
  const here = local
    .filter(({ stored }) => !stored.finished && (stored.base !== null || !isEmpty(stored.content)))
    .sort((a, b) => b.stored.changedAt - a.stored.changedAt)
    .map(({ stored, photo }): DraftRow => {
      const uploaded = stored.content.photos[0]?.uploaded;
      const smallest = uploaded && rendition(uploaded, 320);
      return {
        id: stored.id,
        words: firstWords(stored.content.happened),
        photo: uploaded && smallest ? { url: smallest.url, color: uploaded.color } : photo && { blob: photo },
        changedAt: stored.changedAt,
        onDevice: true,
        onServer: server.has(stored.id) || (stored.base !== null && stored.base.state !== 'published'),
        published: stored.base?.state === 'published',
        willPublish: stored.wish === 'publish',
        scheduledFor: server.get(stored.id)?.scheduledFor ?? null,
        author: null,
      };
    });
  // A copy that is being tidied away hides nothing: what waits for its time stands on the server alone.
  const kept = local.filter(({ stored }) => stored.finished?.how !== 'published');
  const known = new Set(kept.map(({ stored }) => stored.id));
  const there = remote
    .filter(({ id }) => !known.has(id))
    .map(({ id, story, photos, author, scheduledFor }): DraftRow => {
      const smallest = photos[0] && rendition(photos[0], 320);
      return {
        id,
        words: firstWords(story.happened),
        photo: smallest && photos[0] ? { url: smallest.url, color: photos[0].color } : null,
        changedAt: null,
        onDevice: false,
        onServer: true,
        published: false,
        willPublish: false,
        scheduledFor,
        author: author.name,
      };
    });
  return [...here, ...there];
}

/** As much of a text as fits on two lines, ending with a whole word. */
export function firstWords(text: string, most = 80): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[.,;:–-]+$/, '')} …`;
}
