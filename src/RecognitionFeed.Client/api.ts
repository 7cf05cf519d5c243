/** The server's HTTP interface: the only module, beside live.ts, that touches the network. */

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
export interface Photo extends UploadedPhoto {
  alt: string;
  decorative: boolean;
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
  state: 'draft' | 'published' | 'removed';
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
  version: number;
  counts: Counts;
}
/** What a person writes: lists hold ids. */
export interface HighlightDraft {
  /** Minted by the client, so that a repeated request makes no second draft. */
  id?: string;
  story: Story;
  byline: Byline;
  photos: { id: string; alt: string; decorative: boolean }[];
  units: string[];
  people: string[];
  behaviours: string[];
  perspectives: string[];
  visit: Visit | null;
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

export type EventType = 'highlightPublished' | 'highlightChanged' | 'highlightRemoved';
export interface FeedEvent {
  sequence: number;
  type: EventType;
  at: string;
  data: { highlight: Highlight } | { id: string };
}

/** An answer that is not a success. `slug` is the last part of the problem's type; null when no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly slug: string | null,
    detail: string,
    readonly errors: Record<string, string[]> = {},
    readonly retryAfter: number | null = null,
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
  return new ApiError(status, slug, problem.detail ?? problem.title ?? '', problem.errors, Number(retryAfter) || null);
}

async function send(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
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
  if (!response.ok) throw toApiError(response.status, await response.text(), response.headers.get('retry-after'));
  return response;
}
async function json<T>(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
  return (await (await send(method, url, body, headers)).json()) as T;
}
const query = (values: Record<string, string | undefined>) => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value) search.set(key, value);
  const text = search.toString();
  return text ? `?${text}` : '';
};

/** Somebody to sign in as in Development; `role` names the five standard people. */
export interface DevelopmentPerson extends Person {
  role: Role | null;
}
export const getDevelopmentPeople = (q = '') => json<Page<DevelopmentPerson>>('GET', `/dev/people${query({ q })}`);
export const signInAs = (person: string) => send('POST', '/dev/sign-in', { person });

export const getMe = () => json<Me>('GET', '/api/me');
export const signOut = () => send('POST', '/api/sign-out');

export const getHighlights = (filter: FeedFilter = {}, before?: string) =>
  json<FeedPage>('GET', `/api/highlights${query({ ...filter, before })}`);
export const getHighlight = (id: string) => json<Highlight>('GET', `/api/highlights/${id}`);
export const createDraft = (draft: HighlightDraft) => json<Highlight>('POST', '/api/highlights', draft);
export const changeHighlight = (id: string, version: number, draft: HighlightDraft) =>
  json<Highlight>('PUT', `/api/highlights/${id}`, draft, { 'if-match': `"${version}"` });
export const takeDown = (id: string, reason: string) => send('DELETE', `/api/highlights/${id}`, { reason });
export const publish = (id: string) => json<Highlight>('POST', `/api/highlights/${id}/publication`, {});
/** Takes a publication back; the server allows it for ten seconds. */
export const unpublish = (id: string) => send('DELETE', `/api/highlights/${id}/publication`);

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
export const searchPeople = (q: string) => json<Page<Person>>('GET', `/api/people${query({ q })}`);

export interface Upload {
  photo: Promise<UploadedPhoto>;
  cancel(): void;
}
/** Sends one photo; `progress` is called with the part that has left the phone, 0 to 1. fetch() cannot tell that, so XMLHttpRequest does. */
export function uploadPhoto(file: Blob, progress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  const photo = new Promise<UploadedPhoto>((resolve, reject) => {
    request.upload.onprogress = (e) => {
      if (e.lengthComputable) progress(e.loaded / e.total);
    };
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as UploadedPhoto);
      else reject(toApiError(request.status, request.responseText, request.getResponseHeader('retry-after')));
    };
    request.onerror = () => {
      reject(new ApiError(0, 'offline', ''));
    };
    request.onabort = () => {
      reject(new DOMException('The upload was cancelled.', 'AbortError'));
    };
    request.open('POST', '/api/photos');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
  return { photo, cancel: () => request.abort() };
}
