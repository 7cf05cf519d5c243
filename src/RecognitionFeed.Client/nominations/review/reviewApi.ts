import { ApiError, json, query, type Highlight, type Named, type Page } from '../../api';
import type { Nomination, NominationState, Step } from '../nominationApi';
import { asked, type QueueFilter } from './queueFilter';

export type Decision = Exclude<NominationState, 'new' | 'published'>;
export type StateCounts = Record<NominationState, number>;

export interface ReviewedStep extends Step {
  /** Null for what followed by itself. */
  by: Named | null;
}
export interface Note {
  id: string;
  person: Named | null;
  at: string;
  text: string;
}
export interface Supporter {
  person: Named;
  at: string;
  /** What the person adds to the story; may be empty. */
  text: string;
}
/** A nomination as the director and the editors see it. */
export interface Reviewed extends Nomination {
  steps: ReviewedStep[];
  assignee: Named | null;
  notes: Note[];
  supporters: Supporter[];
}

const at = (id: string, part = '') => `/api/nominations/${encodeURIComponent(id)}${part}`;
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

export const getQueue = (filter: QueueFilter, before?: string) =>
  json<Page<Reviewed>>('GET', `/api/nominations${query({ ...asked(filter), before })}`);
export const getCounts = (filter: QueueFilter) =>
  json<StateCounts>('GET', `/api/nominations/counts${query({ assignee: asked(filter).assignee })}`);
export const getReviewers = () => json<Page<Named>>('GET', '/api/nominations/reviewers');
export const getReviewed = (id: string) => json<Reviewed>('GET', at(id));
export const decide = (id: string, state: Decision, message: string, version: number) =>
  json<Reviewed>('POST', at(id, '/decisions'), { state, message }, ifMatch(version));
export const assign = (id: string, person: string | null) => json<Reviewed>('PUT', at(id, '/assignee'), { person });
/** The note's id is minted by the client, so that a repeated request makes no second note. */
export const addNote = (id: string, note: { id: string; text: string }) => json<Note>('POST', at(id, '/notes'), note);
export const makeDraft = (id: string, version: number) =>
  json<Highlight>('POST', at(id, '/draft'), undefined, ifMatch(version));

/** How the nomination stands, where somebody else was first. */
export function presentOf(error: unknown): Reviewed | null {
  if (!(error instanceof ApiError) || error.slug !== 'already-decided') return null;
  return (error.problem as { nomination?: Reviewed }).nomination ?? null;
}
