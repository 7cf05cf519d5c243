import { words } from '../app/language.svelte';

const sv = {
  search: 'Sök i lyften',
  unit: 'Enhet',
  unitHint: 'Sök förvaltning, verksamhet eller enhet',
  unitNone: 'Ingen enhet heter så.',
  activeFilters: 'Aktiva filter',
  removeFilter: (name: string) => `Ta bort filtret ${name}`,
  person: 'Medarbetare',
  quoted: (q: string) => `”${q}”`,
  aboutUnit: 'Om enheten',
  aboutPerson: 'Om medarbetaren',
  behaviours: 'Beteenden',
  perspectives: 'Perspektiv',
};
const en: typeof sv = {
  search: 'Search the highlights',
  unit: 'Unit',
  unitHint: 'Search department, service or unit',
  unitNone: 'No unit has that name.',
  activeFilters: 'Active filters',
  removeFilter: (name) => `Remove the filter ${name}`,
  person: 'Member of staff',
  quoted: (q) => `“${q}”`,
  aboutUnit: 'About the unit',
  aboutPerson: 'About this person',
  behaviours: 'Behaviours',
  perspectives: 'Perspectives',
};
export const t = words(sv, en);
