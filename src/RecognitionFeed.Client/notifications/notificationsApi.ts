import { json, query, type Named, type Page, type UploadedPhoto } from '../api';

export const kinds = [
  'inHighlight',
  'teamInHighlight',
  'reactions',
  'commentOnYours',
  'mention',
  'nominationStep',
  'nominationPublished',
  'nominationSupported',
  'followedUnit',
  'scheduledFailed',
  'objectionRaised',
  'objectionDecided',
] as const;
export type NoticeKind = (typeof kinds)[number];

export interface Notice {
  id: string;
  kind: NoticeKind;
  at: string;
  seen: boolean;
  /** How many it stands for: forty reactions are one notice. */
  count: number;
  actor: Named | null;
  unit: Named | null;
  /** A nomination's state, or the field of a highlight that lacks something. */
  detail: string | null;
  about: string;
  highlight: { id: string; happened: string; yours: boolean; photo: UploadedPhoto | null } | null;
}
export interface NoticeState {
  /** At most 100, which means that many or more. */
  unseen: number;
  seenUpTo: string | null;
  /** While quiet hours hold: when they end. */
  quietUntil: string | null;
}
export type NoticePage = Page<Notice> & NoticeState;
export interface NoticeSettings {
  off: NoticeKind[];
  /** Hours and minutes in Stockholm, such as 18:00. */
  quietHours: { from: string; until: string } | null;
}

export const getNotices = (before?: string) => json<NoticePage>('GET', `/api/my/notifications${query({ before })}`);
export const getNoticeState = () => json<NoticeState>('GET', '/api/my/notifications/seen');
export const seeNotices = (upTo: string) => json<NoticeState>('PUT', '/api/my/notifications/seen', { upTo });
export const getNoticeSettings = () => json<NoticeSettings>('GET', '/api/my/notification-settings');
export const putNoticeSettings = (settings: NoticeSettings) =>
  json<NoticeSettings>('PUT', '/api/my/notification-settings', settings);
