import type { Notice, NoticeKind } from './notificationsApi';
import { t } from './words';

/** What a notice says, in one sentence. */
export function sentence({ kind, count, actor, unit, detail, highlight }: Notice): string {
  const yours = highlight?.yours ?? false;
  switch (kind) {
    case 'inHighlight':
      return t.inHighlight;
    case 'teamInHighlight':
      return t.teamInHighlight(unit?.name ?? t.yourTeam);
    case 'reactions':
      return t.reactions(count, yours);
    case 'commentOnYours':
      return count === 1 ? t.comment(actor?.name ?? t.somebody, yours) : t.comments(count, yours);
    case 'mention':
      return t.mention(actor?.name ?? t.somebody);
    case 'nominationStep':
      return t.nominationStep[detail ?? ''] ?? t.nominationMoved;
    case 'nominationPublished':
      return t.nominationPublished;
    case 'nominationSupported':
      return count === 1 ? t.supported(actor?.name ?? t.somebody) : t.supportedBy(count);
    case 'followedUnit':
      return t.teamInHighlight(unit?.name ?? t.aUnit);
    case 'scheduledFailed':
      return detail?.startsWith('photos') ? t.failedPhotos : t.failed;
    case 'objectionRaised':
      return count === 1 ? t.objection : t.objections(count);
    case 'objectionDecided':
      return t.objectionDecided[detail ?? ''] ?? t.objectionAnswered;
  }
}

/** Where it leads. */
export function target({ kind, about, highlight }: Notice): string {
  if (kind === 'scheduledFailed') return `/compose/${about}`;
  if (kind === 'objectionRaised') return '/objections';
  if (highlight) return `/h/${highlight.id}`;
  return kind === 'objectionDecided' ? '/' : '/my/nominations';
}

export const iconOf = {
  inHighlight: 'user-round',
  teamInHighlight: 'users',
  reactions: 'heart',
  commentOnYours: 'message-circle',
  mention: 'at-sign',
  nominationStep: 'award',
  nominationPublished: 'award',
  nominationSupported: 'award',
  followedUnit: 'users',
  scheduledFailed: 'circle-alert',
  objectionRaised: 'eye-off',
  objectionDecided: 'eye-off',
} as const satisfies Record<NoticeKind, string>;
