import { json, query, send, type Named, type Page, type Person, type Unit } from '../api';

/** A unit with the names of those above it, the outermost first. */
export interface FoundUnit extends Unit {
  path: string[];
}
export interface PersonDetails extends Person {
  /** The units above the person's own, the outermost first. */
  path: Named[];
  manager: Named | null;
}
export interface UnitDetails extends Named {
  kind: Unit['kind'];
  path: Named[];
  children: (Named & { staff: number })[];
  /** In it and in all units below it. */
  staff: number;
  manager: Named | null;
  following: boolean;
}

export const searchPeople = (q: string) => json<Page<Person>>('GET', `/api/people${query({ q })}`);
export const searchUnits = (q: string) => json<Page<FoundUnit>>('GET', `/api/units${query({ q })}`);
export const getPerson = (id: string) => json<PersonDetails>('GET', `/api/people/${id}`);
export const getUnit = (id: string) => json<UnitDetails>('GET', `/api/units/${id}`);
export const getMyUnits = () => json<Page<FoundUnit>>('GET', '/api/my/units');
export const followUnit = (id: string) => send('PUT', `/api/my/units/${id}`);
export const unfollowUnit = (id: string) => send('DELETE', `/api/my/units/${id}`);
