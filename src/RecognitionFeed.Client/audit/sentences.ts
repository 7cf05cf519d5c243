import { words } from '../app/language.svelte';
import { moment } from '../app/time';
import type { AuditEntry } from './auditApi';
import { t } from './words';

type Told = (entry: AuditEntry) => string;

const somebody = ({ subject }: AuditEntry) => subject.name ?? t.somebody;
const roles = (names = 'none') =>
  names
    .split(', ')
    .map((name) => (t.roles as Record<string, string>)[name] ?? name)
    .join(', ');
const state = ({ details }: AuditEntry) => (t.states as Record<string, string>)[details.state ?? ''] ?? '';
const time = (at: string | null | undefined) => (at ? moment(at) : '');

/** What was done, said after the name of who did it. The server's tests see to it that no action lacks its words. */
const sv: Record<string, Told> = {
  signedIn: () => 'loggade in',
  signedOut: () => 'loggade ut',
  highlightDrafted: () => 'började på ett lyft',
  highlightChanged: ({ details }) =>
    details.state === 'published' ? 'ändrade ett publicerat lyft' : 'ändrade ett utkast',
  highlightScheduled: ({ details }) => `bestämde att ett lyft publiceras ${time(details.scheduledFor)}`,
  highlightUnscheduled: ({ person }) =>
    person ? 'tog bort tiden för ett lyft' : 'kunde inte publicera ett lyft vid dess tid',
  highlightPublished: ({ person }) => (person ? 'publicerade ett lyft' : 'publicerade ett lyft vid dess tid'),
  highlightTakenBack: () => 'ångrade publiceringen av ett lyft',
  highlightTakenDown: () => 'tog ner ett lyft',
  highlightDiscarded: () => 'kastade ett utkast',
  highlightWithheld: () => 'dolde ett lyft åt någon som är med på en bild',
  objectionDecided: ({ details }) =>
    details.state === 'takenDown'
      ? 'tog ner ett lyft efter en invändning'
      : details.state === 'withoutPhotos'
        ? 'visade ett lyft igen, utan någon av bilderna'
        : 'visade ett lyft igen efter en invändning',
  commentsLocked: () => 'stängde för gratulationer till ett lyft',
  commentsUnlocked: () => 'öppnade för gratulationer till ett lyft',
  commentHidden: () => 'dolde en gratulation',
  commentDeleted: () => 'tog bort sin gratulation',
  commentReportsCleared: () => 'behöll en anmäld gratulation',
  nominationSent: () => 'skickade en nominering',
  nominationChanged: () => 'ändrade sin nominering',
  nominationSupported: () => 'ställde sig bakom en nominering',
  nominationDecided: (entry) => `beslutade om en nominering: ${state(entry)}`,
  nominationAssigned: ({ assignee }) =>
    assignee ? `tilldelade ${assignee.name ?? t.somebody} en nominering` : 'lade tillbaka en nominering',
  nominationNoted: () => 'skrev en anteckning om en nominering',
  nominationDrafted: () => 'gjorde en nominering till utkast',
  peopleImported: ({ details }) => `läste in personal från en fil med ${details.rows ?? 0} rader`,
  rolesChanged: (entry) =>
    `ändrade roller för ${somebody(entry)}: ${roles(entry.details.from)} blev ${roles(entry.details.to)}`,
  identityProtected: () => 'skyddade en medarbetares identitet',
  identityUnprotected: (entry) => `tog bort skyddet för ${somebody(entry)}`,
  backupStarted: () => 'började säkerhetskopiera',
  backupRestored: ({ details }) => `återställde säkerhetskopian från ${time(details.madeAt)}`,
  blobsCopyStarted: () => 'började kopiera bilderna till ett annat lager',
};
const en: typeof sv = {
  signedIn: () => 'signed in',
  signedOut: () => 'signed out',
  highlightDrafted: () => 'began a highlight',
  highlightChanged: ({ details }) =>
    details.state === 'published' ? 'changed a published highlight' : 'changed a draft',
  highlightScheduled: ({ details }) => `chose ${time(details.scheduledFor)} for a highlight`,
  highlightUnscheduled: ({ person }) =>
    person ? 'unscheduled a highlight' : 'could not publish a highlight at its time',
  highlightPublished: ({ person }) => (person ? 'published a highlight' : 'published a highlight at its time'),
  highlightTakenBack: () => 'undid the publication of a highlight',
  highlightTakenDown: () => 'took down a highlight',
  highlightDiscarded: () => 'discarded a draft',
  highlightWithheld: () => 'hid a highlight for somebody who is in a photo',
  objectionDecided: ({ details }) =>
    details.state === 'takenDown'
      ? 'took down a highlight after an objection'
      : details.state === 'withoutPhotos'
        ? 'showed a highlight again, without some of its photos'
        : 'showed a highlight again after an objection',
  commentsLocked: () => 'closed a highlight to congratulations',
  commentsUnlocked: () => 'opened a highlight to congratulations',
  commentHidden: () => 'hid a congratulation',
  commentDeleted: () => 'removed their own congratulation',
  commentReportsCleared: () => 'kept a reported congratulation',
  nominationSent: () => 'sent a nomination',
  nominationChanged: () => 'changed their nomination',
  nominationSupported: () => 'stood behind a nomination',
  nominationDecided: (entry) => `decided on a nomination: ${state(entry)}`,
  nominationAssigned: ({ assignee }) =>
    assignee ? `assigned a nomination to ${assignee.name ?? t.somebody}` : 'put a nomination back',
  nominationNoted: () => 'wrote a note about a nomination',
  nominationDrafted: () => 'made a draft of a nomination',
  peopleImported: ({ details }) => `imported staff from a file of ${details.rows ?? 0} rows`,
  rolesChanged: (entry) =>
    `changed the roles of ${somebody(entry)}: ${roles(entry.details.from)} became ${roles(entry.details.to)}`,
  identityProtected: () => "protected a member of staff's identity",
  identityUnprotected: (entry) => `ended the protection of ${somebody(entry)}`,
  backupStarted: () => 'began a backup',
  backupRestored: ({ details }) => `restored the backup of ${time(details.madeAt)}`,
  blobsCopyStarted: () => 'began to copy the photos to another store',
};
const told = words(sv, en);

/** An action of a later release has no words here yet; its name must do. */
export const sentence = (entry: AuditEntry) => told[entry.action]?.(entry) ?? entry.action;
