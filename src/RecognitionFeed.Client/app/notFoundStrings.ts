import { words } from './language.svelte';

const sv = {
  notFound: 'Sidan finns inte',
  notFoundText: 'Länken kan vara gammal, eller så har lyftet tagits ned.',
};
const en: typeof sv = {
  notFound: 'There is no such page',
  notFoundText: 'The link may be old, or the highlight has been taken down.',
};
export const t = words(sv, en);
