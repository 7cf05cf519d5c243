import type { NominationState } from '../nominationApi';

/** In the order of their way. */
export const STATES = ['new', 'shortlisted', 'plannedVisit', 'accepted', 'declined', 'published'] as const;

export interface QueueFilter {
  state: NominationState | 'all';
  assignee: 'anyone' | 'me' | 'nobody';
  q: string;
}

/** Whoever comes without a wish sees what waits to be read. */
export function filterOf(query: URLSearchParams): QueueFilter {
  const [state, assignee] = [query.get('state'), query.get('assignee')];
  return {
    state: state === 'all' ? 'all' : (STATES.find((known) => known === state) ?? 'new'),
    assignee: assignee === 'me' || assignee === 'nobody' ? assignee : 'anyone',
    q: query.get('q')?.trim() ?? '',
  };
}

/** The queue's address, with a nomination opened or none; always in the same order, so that it can be a key too. */
export function addressOf({ state, assignee, q }: QueueFilter, opened?: string): string {
  const query = new URLSearchParams();
  if (state !== 'new') query.set('state', state);
  if (assignee !== 'anyone') query.set('assignee', assignee);
  if (q) query.set('q', q);
  const path = opened ? `/nominations/${encodeURIComponent(opened)}` : '/nominations';
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** What the server is asked for. */
export const asked = ({ state, assignee, q }: QueueFilter) => ({
  state: state === 'all' ? undefined : state,
  assignee: assignee === 'anyone' ? undefined : assignee,
  q: q || undefined,
});
