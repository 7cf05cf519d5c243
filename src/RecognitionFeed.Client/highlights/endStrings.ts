import { words } from '../app/language.svelte';

const sv = {
  more: 'Visa fler',
  loadingMore: 'Hämtar fler …',
  end: 'Du har sett alla lyft.',
  moreFailed: 'Fler lyft kunde inte hämtas.',
};
const en: typeof sv = {
  more: 'Show more',
  loadingMore: 'Loading more …',
  end: 'You have seen all highlights.',
  moreFailed: 'More highlights could not be loaded.',
};
export const t = words(sv, en);
