import { json, query, type Page, type Person } from '../api';

export const searchPeople = (q: string) => json<Page<Person>>('GET', `/api/people${query({ q })}`);
