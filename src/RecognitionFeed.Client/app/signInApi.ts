import { json, query, send, type Page, type Person, type Role } from '../api';

/** Somebody to sign in as in Development; `role` names the five standard people. */
export interface DevelopmentPerson extends Person {
  role: Role | null;
}
export const getDevelopmentPeople = (q = '') => json<Page<DevelopmentPerson>>('GET', `/dev/people${query({ q })}`);
export const signInAs = (person: string) => send('POST', '/dev/sign-in', { person });

/** How people sign in here. */
export const getSignInWay = () => json<{ provider: 'development' | 'openIdConnect' }>('GET', '/api/sign-in');
/** `next`: where the browser goes now, perhaps to the provider, which ends its own session. */
export const signOut = () => json<{ next: string }>('POST', '/api/sign-out');
