import { words } from '../app/language.svelte';

const sv = {
  empty: 'Här blir det snart ljust',
  emptyText: 'Det första lyftet är på väg.',
  nothing: 'Inga lyft matchar',
  nothingText: 'Ta bort ett filter eller sök på något annat.',
  clearFilters: 'Visa alla lyft',
  failed: 'Lyften kunde inte hämtas',
  gone: 'Lyftet finns inte längre',
  goneText: 'Det har tagits ned, eller så är länken fel.',
};
const en: typeof sv = {
  empty: 'It will soon be bright here',
  emptyText: 'The first highlight is on its way.',
  nothing: 'No highlights match',
  nothingText: 'Remove a filter, or search for something else.',
  clearFilters: 'Show all highlights',
  failed: 'The highlights could not be loaded',
  gone: 'The highlight is no longer there',
  goneText: 'It has been taken down, or the link is wrong.',
};
export const t = words(sv, en);
