import { json, query, send, type Page, type Person, type Role } from '../api';

/** Somebody to sign in as in Development; `role` names the five standard people. */
export interface DevelopmentPerson extends Person {
  role: Role | null;
}
export const getDevelopmentPeople = (q = '') => json<Page<DevelopmentPerson>>('GET', `/dev/people${query({ q })}`);
export const signInAs = (person: string) => send('POST', '/dev/sign-in', { person });
