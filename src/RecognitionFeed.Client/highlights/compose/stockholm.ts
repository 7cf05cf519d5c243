import { language } from '../../app/language.svelte';

const ZONE = 'Europe/Stockholm';
const HOUR = 3_600_000;

/** What clocks in Stockholm show, as a datetime-local field writes it: 2026-11-24T08:00. */
export const localTime = (date: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })
    .format(date)
    .replace(' ', 'T');

/**
 * The moments at which clocks in Stockholm show such a time: one; none in the hour that is skipped in spring; two in the
 * hour that comes twice in autumn.
 */
export function moments(local: string): Date[] {
  const asUtc = Date.parse(`${local.slice(0, 16)}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  return [2, 1].map((hours) => new Date(asUtc - hours * HOUR)).filter((date) => localTime(date) === local.slice(0, 16));
}

/** Tomorrow at eight. */
export const suggestion = (now = new Date()) => `${localTime(new Date(now.getTime() + 24 * HOUR)).slice(0, 10)}T08:00`;

/** "tis 24 nov 08:00", with its year when that is another. */
export function when(time: string, now = new Date()): string {
  const date = new Date(time);
  const locale = language.current === 'sv' ? 'sv-SE' : 'en-GB';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options }).format(date).replace('.', '');
  const year = localTime(date).slice(0, 4);
  return [
    part({ weekday: 'short' }),
    part({ day: 'numeric' }),
    part({ month: 'short' }),
    ...(year === localTime(now).slice(0, 4) ? [] : [year]),
    localTime(date).slice(11),
  ].join(' ');
}
