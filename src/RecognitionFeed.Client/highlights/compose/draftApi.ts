import { json, send, type Highlight, type HighlightDraft } from '../../api';

export const createDraft = (draft: HighlightDraft) => json<Highlight>('POST', '/api/highlights', draft);
export const changeHighlight = (id: string, version: number, draft: HighlightDraft) =>
  json<Highlight>('PUT', `/api/highlights/${id}`, draft, { 'if-match': `"${version}"` });
export const takeDown = (id: string, reason: string) => send('DELETE', `/api/highlights/${id}`, { reason });
export const publish = (id: string) => json<Highlight>('POST', `/api/highlights/${id}/publication`, {});
/** At a moment in RFC 3339. */
export const schedule = (id: string, at: string) =>
  json<Highlight>('POST', `/api/highlights/${id}/publication`, { at });
/** Unschedules; or takes a publication back; the server allows it for ten seconds. */
export const unpublish = (id: string) => send('DELETE', `/api/highlights/${id}/publication`);
