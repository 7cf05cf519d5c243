import { json, send, type Highlight, type Named, type Page } from '../api';

export type Decision = 'restored' | 'takenDown' | 'withoutPhotos';
export interface Objection {
  id: string;
  state: 'open' | Decision;
  version: number;
  at: string;
  /** Its photos' addresses are for the editors alone. */
  highlight: Highlight;
  /** Nobody is named who does not want to be, or may not be. */
  objectors: { person: Named | null; at: string; reason: string }[];
}

/** Nobody sees the highlight from then on. `named`: whether the editors may read who it is. */
export const object = (highlight: string, reason: string, named: boolean) =>
  send('PUT', `/api/highlights/${highlight}/objections/me`, { reason, named });
export const getObjections = () => json<Page<Objection>>('GET', '/api/objections');
export const decide = ({ id, version }: Objection, state: Decision, reason: string, photos: string[]) =>
  json<Objection>('POST', `/api/objections/${id}/decisions`, { state, reason, photos }, { 'if-match': `"${version}"` });
