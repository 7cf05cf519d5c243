import { json, query, type Page } from '../api';

export interface AuditPerson {
  id: string;
  /** Null for who may not be named, or is not in the directory. */
  name: string | null;
}
export interface AuditEntry {
  sequence: number;
  at: string;
  /** Null for the system. */
  person: AuditPerson | null;
  action: string;
  subject: { type: string; id: string | null; name: string | null };
  /** What is in it depends on the action. */
  details: {
    reason?: string;
    state?: string;
    scheduledFor?: string | null;
    from?: string;
    to?: string;
    rows?: number;
    reports?: number;
    highlight?: string;
    madeAt?: string;
    source?: string;
    target?: string;
  };
  /** To whom a nomination was assigned. */
  assignee: AuditPerson | null;
  hash: string;
}
export interface AuditQuestion {
  person?: string;
  subject?: string;
  action?: string;
  from?: string;
  to?: string;
}

export const getAudit = (question: AuditQuestion, before?: string) =>
  json<Page<AuditEntry>>('GET', `/api/audit${query({ ...question, before })}`);
