import { words } from '../app/language.svelte';

const sv = {
  label: 'Medarbetare och enheter',
  hint: 'Nämn dem som gjorde det, gärna hela arbetslaget.',
  search: 'Sök namn eller enhet',
  units: 'Enheter',
  people: 'Medarbetare',
  chosen: 'Valda',
  remove: (name: string) => `Ta bort ${name}`,
  added: (name: string) => `${name} är tillagd.`,
  removed: (name: string) => `${name} är borttagen.`,
  found: (n: number) => (n === 1 ? 'Ett förslag.' : `${n} förslag.`),
  none: 'Ingen träff.',
  searching: 'Söker …',
  offline: 'Sökningen når inte fram just nu. Det du redan valt finns kvar.',
};
const en: typeof sv = {
  label: 'Staff and units',
  hint: 'Name those who did it, the whole team if you can.',
  search: 'Search for a name or a unit',
  units: 'Units',
  people: 'Staff',
  chosen: 'Chosen',
  remove: (name) => `Remove ${name}`,
  added: (name) => `${name} added.`,
  removed: (name) => `${name} removed.`,
  found: (n) => (n === 1 ? 'One suggestion.' : `${n} suggestions.`),
  none: 'Nothing found.',
  searching: 'Searching …',
  offline: 'The search cannot be reached just now. What you have chosen is still there.',
};
export const t = words(sv, en);
