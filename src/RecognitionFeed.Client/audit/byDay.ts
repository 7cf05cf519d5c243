import { day } from '../app/time';
import type { AuditEntry } from './auditApi';
import { t } from './words';

const date = (time: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(time);

/** Entries under the day, by the calendar of Stockholm, on which they were made; in their own order. */
export function byDay(entries: readonly AuditEntry[], now = new Date()) {
  const today = date(now);
  const yesterday = date(new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000));
  const groups: { on: string; title: string; items: AuditEntry[] }[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const on = date(at);
    const last = groups.at(-1);
    if (last?.on === on) last.items.push(entry);
    else
      groups.push({
        on,
        title: on === today ? t.today : on === yesterday ? t.yesterday : day(at, now),
        items: [entry],
      });
  }
  return groups;
}
