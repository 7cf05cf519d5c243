import { words } from './language.svelte';

const ZONE = 'Europe/Stockholm';

const sv = {
  locale: 'sv-SE',
  now: 'nyss',
  minutes: (n: number) => (n === 1 ? 'för 1 minut sedan' : `för ${n} minuter sedan`),
  hours: (n: number) => (n === 1 ? 'för 1 timme sedan' : `för ${n} timmar sedan`),
  yesterday: 'i går',
  days: (n: number) => `för ${n} dagar sedan`,
};
const en: typeof sv = {
  locale: 'en-GB',
  now: 'just now',
  minutes: (n) => (n === 1 ? '1 minute ago' : `${n} minutes ago`),
  hours: (n) => (n === 1 ? '1 hour ago' : `${n} hours ago`),
  yesterday: 'yesterday',
  days: (n) => `${n} days ago`,
};
const texts = words(sv, en);

const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(texts.locale, { timeZone: ZONE, ...options }).format(date);
/** Days since 1970 by the calendar of Stockholm. */
const calendarDay = (date: Date) =>
  Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(date)) / 86_400_000;

/** "för 3 timmar sedan", "i går", and from a week on "3 november". The server writes the first card's in the same way. */
export function ago(time: string, now = new Date()): string {
  const then = new Date(time);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return texts.now;
  if (minutes < 60) return texts.minutes(minutes);
  const days = calendarDay(now) - calendarDay(then);
  if (days < 1) return texts.hours(Math.floor(minutes / 60));
  if (days === 1) return texts.yesterday;
  if (days < 7) return texts.days(days);
  return day(then, now);
}
/** "3 november", with its year when that is another. */
export function day(date: Date, now = new Date()): string {
  const thisYear = format(date, { year: 'numeric' }) === format(now, { year: 'numeric' });
  return format(date, { day: 'numeric', month: 'long', ...(thisYear ? {} : { year: 'numeric' }) });
}
/** "3 november 2025 kl. 14:32" */
export const moment = (time: string) => format(new Date(time), { dateStyle: 'long', timeStyle: 'short' });
/** "14:32" */
export const clock = (date: Date) => format(date, { timeStyle: 'short' });
