import type { Person } from '../api';
import type { FoundUnit } from './peopleApi';
import type { Result } from './Results.svelte';

export const resultOfPerson = ({ id, name, title, unit }: Person): Result => ({
  id,
  href: `/people/${id}`,
  name,
  more: [title, unit.name].filter(Boolean).join(', '),
  isPerson: true,
});
export const resultOfUnit = ({ id, name, path }: FoundUnit): Result => ({
  id,
  href: `/units/${id}`,
  name,
  more: path.join(' › '),
  isPerson: false,
});
