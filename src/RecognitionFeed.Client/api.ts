/**
 * The server's HTTP interface: the only module, beside live.ts and the upload of photos, that touches the network.
 * What only later pages ask for stands in their folders (draftApi.ts, peopleApi.ts …) and goes through `json` and `send`.
 */

export type Language = 'sv' | 'en';
export type Kind = 'heart' | 'applause' | 'inspired' | 'thanks';
export type Counts = Record<Kind, number>;
export type Role = 'director' | 'editor' | 'manager' | 'staff' | 'admin';
export type Byline = 'director' | 'withCommunications';

export interface Named {
  id: string;
  name: string;
}
/** A behaviour or perspective, named in both languages. */
export interface Topic {
  id: string;
  name: Record<Language, string>;
}
export interface Unit extends Named {
  kind: 'forvaltning' | 'verksamhet' | 'enhet';
  parent: string | null;
  staff: number;
}
export interface Person extends Named {
  title: string;
  unit: Named;
}
export interface Me extends Named {
  unit: Named;
  roles: Role[];
  language: Language;
  nominates: boolean;
}

export interface Rendition {
  width: number;
  height: number;
  format: 'webp' | 'jpg';
  url: string;
}
export interface UploadedPhoto {
  id: string;
  width: number;
  height: number;
  /** A data: URI of about 200 bytes, shown until the photo is there. */
  placeholder: string;
  color: string;
  renditions: Rendition[];
}
/** A place in a photo, in fractions of its width and height. */
export interface Point {
  x: number;
  y: number;
}
export interface Photo extends UploadedPhoto {
  alt: string;
  decorative: boolean;
  /** What must be seen where its shape does not fit; absent in what an earlier release has cached. */
  focus?: Point | null;
}

export interface Story {
  happened: string;
  meant: string;
}
/** Where and on which day (YYYY-MM-DD) the director met those whom the highlight is about. */
export interface Visit {
  place: string;
  date: string;
}
export interface Highlight {
  id: string;
  state: 'draft' | 'scheduled' | 'published' | 'removed' | 'withheld';
  story: Story;
  byline: Byline;
  author: Named;
  photos: Photo[];
  units: Named[];
  people: Named[];
  behaviours: Topic[];
  perspectives: Topic[];
  visit: Visit | null;
  publishedAt: string | null;
  /** When it is to be published; null unless it is scheduled. */
  scheduledFor: string | null;
  version: number;
  counts: Counts;
  /** How many congratulations it has. */
  comments: number;
  commentsLocked: boolean;
  /** Those whose nomination it was made from; absent in what an earlier release has cached. */
  nominators?: Named[];
  /** For authors: who ticked that everybody in the photos has been told, and when. */
  informed?: { by: Named | null; at: string } | null;
}
/** What a person writes: lists hold ids. */
export interface HighlightDraft {
  /** Minted by the client, so that a repeated request makes no second draft. */
  id?: string;
  story: Story;
  byline: Byline;
  photos: { id: string; alt: string; decorative: boolean; focus?: Point }[];
  units: string[];
  people: string[];
  behaviours: string[];
  perspectives: string[];
  visit: Visit | null;
  /** Whether everybody in the photos has been told. */
  informed: boolean;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}
export interface FeedPage extends Page<Highlight> {
  /** The event log's last sequence that this page surely contains. */
  sequence: number;
}
export interface FeedFilter {
  behaviour?: string;
  unit?: string;
  person?: string;
  perspective?: string;
  q?: string;
  state?: 'draft';
}

/** A congratulation; nobody is named as its author who may not be named. */
export interface Comment {
  id: string;
  highlight: string;
  author: Named | null;
  text: string;
  mentions: Named[];
  at: string;
  changedAt: string | null;
}

export type HighlightEvent =
  | { type: 'highlightPublished' | 'highlightChanged'; data: { highlight: Highlight } }
  | { type: 'highlightRemoved'; data: { id: string } };
/** `comments`: how many the highlight has from then on. */
export type CommentEvent =
  | { type: 'commentAdded' | 'commentChanged'; data: { comment: Comment; comments: number } }
  | { type: 'commentRemoved'; data: { id: string; highlight: string; comments?: number } };
export type FeedEvent = { sequence: number; at: string } & (HighlightEvent | CommentEvent);
export type EventType = FeedEvent['type'];

/** An answer that is not a success. `slug` is the last part of the problem's type; null when no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly slug: string | null,
    detail: string,
    readonly errors: Record<string, string[]> = {},
    readonly retryAfter: number | null = null,
    /** The whole problem: some carry more than its text. */
    readonly problem: object = {},
  ) {
    super(detail);
  }
  get offline() {
    return this.status === 0;
  }
}

interface Problem {
  type?: string;
  title?: string;
  detail?: string;
  errors?: Record<string, string[]>;
}

/** Reads the problem details (RFC 9457) of a refused request. */
export function toApiError(status: number, body: string, retryAfter: string | null): ApiError {
  let problem: Problem = {};
  try {
    problem = JSON.parse(body) as Problem;
  } catch {
    // A proxy's page or an empty body: the status must do.
  }
  const slug = problem.type?.split('/').at(-1) ?? null;
  return new ApiError(
    status,
    slug,
    problem.detail ?? problem.title ?? '',
    problem.errors,
    Number(retryAfter) || null,
    problem,
  );
}

/** One request; throws an ApiError unless the answer is a success. */
export async function send(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
  attempt = 1,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError(0, 'offline', '');
  }
  if (response.ok) return response;
  const error = toApiError(response.status, await response.text(), response.headers.get('retry-after'));
  // The whole city asks at once: come back when told to, and not all in the same moment.
  const { retryAfter } = error;
  if (method !== 'GET' || error.status !== 429 || !retryAfter || retryAfter > 5 || attempt > 3) throw error;
  await new Promise((resolve) => setTimeout(resolve, retryAfter * 1000 * (1 + Math.random())));
  return send(method, url, body, headers, attempt + 1);
}
export async function json<T>(
  method: string,
  url: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<T> {
  return (await (await send(method, url, body, headers)).json()) as T;
}
export const query = (values: Record<string, string | undefined>) => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value) search.set(key, value);
  const text = search.toString();
  return text ? `?${text}` : '';
};

export const getMe = () => json<Me>('GET', '/api/me');

export const getHighlights = (filter: FeedFilter = {}, before?: string) =>
  json<FeedPage>('GET', `/api/highlights${query({ ...filter, before })}`);
export const getHighlight = (id: string) => json<Highlight>('GET', `/api/highlights/${id}`);
export const addReaction = (id: string, kind: Kind) =>
  json<{ counts: Counts; mine: Kind[] }>('PUT', `/api/highlights/${id}/reactions/${kind}`);
export const removeReaction = (id: string, kind: Kind) =>
  json<{ counts: Counts; mine: Kind[] }>('DELETE', `/api/highlights/${id}/reactions/${kind}`);
export const getMyReactions = (ids: string[]) =>
  json<Record<string, Kind[]>>('GET', `/api/my/reactions${query({ highlights: ids.join() })}`);
export const getReactionCounts = (ids: string[]) =>
  json<Record<string, Counts>>('GET', `/api/reactions${query({ highlights: ids.join() })}`);

export const getEvents = (after: number) =>
  json<{ events: FeedEvent[]; last: number }>('GET', `/api/events?after=${after}&limit=200`);

export const getBehaviours = () => json<Topic[]>('GET', '/api/behaviours');
export const getPerspectives = () => json<Topic[]>('GET', '/api/perspectives');
export const getUnits = () => json<Page<Unit>>('GET', '/api/units');
