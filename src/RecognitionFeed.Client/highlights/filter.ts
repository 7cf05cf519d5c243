import type { FeedFilter, Highlight, Unit } from '../api';

const KEYS = ['behaviour', 'perspective', 'unit', 'person', 'q'] as const;
export type FilterKey = (typeof KEYS)[number];

export function filterOf(query: URLSearchParams): FeedFilter {
  const filter: FeedFilter = {};
  for (const key of KEYS) {
    const value = query.get(key)?.trim();
    if (value) filter[key] = value;
  }
  return filter;
}
/** The feed's address with a filter; always in the same order, so that it can be a key too. */
export function addressOf(filter: FeedFilter): string {
  const query = new URLSearchParams();
  for (const key of KEYS) if (filter[key]) query.set(key, filter[key]);
  const text = query.toString();
  return text ? `/?${text}` : '/';
}

/** Whether a new highlight belongs in a filtered feed. A unit's feed holds its whole subtree, when that is known. */
export function matches(filter: FeedFilter, highlight: Highlight, units: ReadonlyMap<string, Unit>): boolean {
  const { behaviour, perspective, unit, person, q } = filter;
  if (behaviour && !highlight.behaviours.some(({ id }) => id === behaviour)) return false;
  if (perspective && !highlight.perspectives.some(({ id }) => id === perspective)) return false;
  if (person && !highlight.people.some(({ id }) => id === person)) return false;
  if (unit && !highlight.units.some(({ id }) => within(id, unit, units))) return false;
  if (q) {
    const { story, units, people, visit } = highlight;
    const names = [...units, ...people].map(({ name }) => name);
    const text = [story.happened, story.meant, visit?.place, ...names].join(' ').toLocaleLowerCase('sv');
    return q
      .toLocaleLowerCase('sv')
      .split(/\s+/)
      .every((word) => text.includes(word));
  }
  return true;
}
function within(id: string | null, ancestor: string, units: ReadonlyMap<string, Unit>): boolean {
  if (id === null) return false;
  return id === ancestor || within(units.get(id)?.parent ?? null, ancestor, units);
}
