import { json, query, type Named, type Page, type Photo, type Story, type Topic } from '../api';

export type NominationState = 'new' | 'shortlisted' | 'plannedVisit' | 'accepted' | 'declined' | 'published';

export interface Step {
  state: NominationState;
  at: string;
  /** The kind sentence; empty where none was written. */
  message: string;
}
export interface Nomination {
  id: string;
  state: NominationState;
  story: Story;
  people: Named[];
  units: Named[];
  behaviours: Topic[];
  photos: Photo[];
  nominators: Named[];
  createdAt: string;
  steps: Step[];
  version: number;
  /** Written by the reader; else somebody else's that the reader saw too. */
  mine: boolean;
  highlight: { id: string; state: 'draft' | 'published' } | null;
}
/** What a person writes: lists hold ids. */
export interface Proposal {
  /** Minted by the client, so that a repeated request makes no second nomination. */
  id: string;
  people: string[];
  units: string[];
  story: Story;
  behaviours: string[];
  photos: { id: string; alt: string; decorative: boolean }[];
}
/** Somebody's nomination that may be about the same deed. */
export interface SimilarNomination {
  id: string;
  state: NominationState;
  story: Story;
  people: Named[];
  units: Named[];
  createdAt: string;
  mine: boolean;
  /** The published highlight's id. */
  highlight: string | null;
}

export const nominate = (proposal: Proposal) => json<Nomination>('POST', '/api/nominations', proposal);
export const findSimilar = ({ people, units, story }: Omit<Proposal, 'id'>) =>
  json<Page<SimilarNomination>>('POST', '/api/nominations/similar', { people, units, story });
/** "I saw this too". */
export const support = (id: string, text: string) =>
  json<Nomination>('PUT', `/api/nominations/${id}/supporters/me`, { text });
export const getMyNominations = (before?: string) =>
  json<Page<Nomination>>('GET', `/api/my/nominations${query({ before })}`);
