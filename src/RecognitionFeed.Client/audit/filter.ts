import { moments } from '../highlights/compose/stockholm';
import type { AuditQuestion } from './auditApi';

/** What is done together is filtered together. */
export const KINDS = {
  all: [],
  highlights: [
    'highlightDrafted',
    'highlightChanged',
    'highlightScheduled',
    'highlightUnscheduled',
    'highlightPublished',
    'highlightTakenBack',
    'highlightTakenDown',
    'highlightDiscarded',
    'highlightWithheld',
    'objectionDecided',
  ],
  comments: ['commentHidden', 'commentDeleted', 'commentReportsCleared', 'commentsLocked', 'commentsUnlocked'],
  nominations: [
    'nominationSent',
    'nominationChanged',
    'nominationSupported',
    'nominationDecided',
    'nominationAssigned',
    'nominationNoted',
    'nominationDrafted',
  ],
  people: ['peopleImported', 'rolesChanged', 'identityProtected', 'identityUnprotected'],
  sessions: ['signedIn', 'signedOut'],
  operations: ['backupStarted', 'backupRestored', 'blobsCopyStarted'],
} as const;
export type Kind = keyof typeof KINDS;

/** Days are those of Stockholm, as YYYY-MM-DD; empty where there is no bound. */
export interface AuditFilter {
  kind: Kind;
  person: string;
  subject: string;
  from: string;
  to: string;
}

export function filterOf(query: URLSearchParams): AuditFilter {
  const of = (name: string) => query.get(name) ?? '';
  const kind = of('kind');
  return {
    kind: Object.hasOwn(KINDS, kind) ? (kind as Kind) : 'all',
    person: of('person'),
    subject: of('subject'),
    from: of('from'),
    to: of('to'),
  };
}

export function addressOf(filter: Partial<AuditFilter>): string {
  const query = new URLSearchParams();
  for (const name of ['kind', 'person', 'subject', 'from', 'to'] as const) {
    const value = filter[name];
    if (value && value !== 'all') query.set(name, value);
  }
  const text = query.toString();
  return text ? `/audit?${text}` : '/audit';
}

/** What the server is asked for: the last day is included whole. */
export function asked({ kind, person, subject, from, to }: AuditFilter): AuditQuestion {
  return {
    person,
    subject,
    action: KINDS[kind].join(),
    from: midnight(from),
    to: midnight(to, 1),
  };
}

function midnight(day: string, later = 0): string | undefined {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) return undefined;
  const date = new Date(noon + later * 86_400_000).toISOString().slice(0, 10);
  return moments(`${date}T00:00`)[0]?.toISOString();
}
