import type { Kind } from '../api';
import { words } from '../app/language.svelte';

const sv = {
  reactions: 'Reaktioner',
  kind: { heart: 'Hjärta', applause: 'Applåd', inspired: 'Inspirerad', thanks: 'Tack' } as Record<Kind, string>,
  label: (kind: string, count: number) => `${kind}, ${count}`,
  refused: (kind: string) => `${kind} kunde inte sparas och har tagits tillbaka.`,
  waiting: 'Du är offline. Din reaktion sparas när du är på nätet igen.',
};
const en: typeof sv = {
  reactions: 'Reactions',
  kind: { heart: 'Heart', applause: 'Applause', inspired: 'Inspired', thanks: 'Thanks' },
  label: (kind, count) => `${kind}, ${count}`,
  refused: (kind) => `${kind} could not be saved and was taken back.`,
  waiting: 'You are offline. Your reaction is saved when you are back.',
};
export const t = words(sv, en);
