import { json, send, type Named, type Page } from '../api';

export interface AccessibilityReport {
  id: string;
  at: string;
  text: string;
  page: string;
  contact: string;
  person: Named | null;
  handledAt: string | null;
}

export const sendReport = (report: { text: string; page: string; contact: string }) =>
  send('POST', '/api/accessibility-reports', report);
export const getReports = () => json<Page<AccessibilityReport>>('GET', '/api/accessibility-reports');
export const handleReport = (id: string) => send('PUT', `/api/accessibility-reports/${id}/handled`);
