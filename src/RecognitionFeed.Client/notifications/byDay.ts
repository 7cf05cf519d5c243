import type { Notice } from './notificationsApi';
import { t } from './words';

const day = (date: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(date);

/** Today's, yesterday's and the rest, by the calendar of Stockholm; what is empty is left out. */
export function byDay(notices: readonly Notice[], now = new Date()): { title: string; items: Notice[] }[] {
  const today = day(now);
  const yesterday = day(new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000));
  const groups = [
    { title: t.today, items: [] as Notice[] },
    { title: t.yesterday, items: [] as Notice[] },
    { title: t.earlier, items: [] as Notice[] },
  ] as const;
  for (const notice of notices) {
    const then = day(new Date(notice.at));
    groups[then >= today ? 0 : then === yesterday ? 1 : 2].items.push(notice);
  }
  return groups.filter(({ items }) => items.length > 0);
}
