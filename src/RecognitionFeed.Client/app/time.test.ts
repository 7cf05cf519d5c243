import { afterEach, expect, test } from 'vitest';
import { language } from './language.svelte';
import { ago, day } from './time';

const now = new Date('2026-11-20T12:00:00Z'); // 13:00 in Stockholm
afterEach(() => language.choose('sv'));

test.each([
  ['2026-11-20T11:59:40Z', 'nyss'],
  ['2026-11-20T12:00:20Z', 'nyss'], // the phone's clock is a little behind
  ['2026-11-20T11:59:00Z', 'för 1 minut sedan'],
  ['2026-11-20T11:01:00Z', 'för 59 minuter sedan'],
  ['2026-11-20T11:00:00Z', 'för 1 timme sedan'],
  ['2026-11-19T23:30:00Z', 'för 12 timmar sedan'], // today in Stockholm
  ['2026-11-19T22:30:00Z', 'i går'],
  ['2026-11-18T12:00:00Z', 'för 2 dagar sedan'],
  ['2026-11-13T12:00:00Z', '13 november'],
  ['2025-12-31T12:00:00Z', '31 december 2025'],
])('%s was %s', (time, expected) => {
  expect(ago(time, now)).toBe(expected);
});
test('and in English', () => {
  language.choose('en');
  expect(ago('2026-11-20T10:00:00Z', now)).toBe('2 hours ago');
  expect(day(new Date('2026-11-13T12:00:00Z'), now)).toBe('13 November');
});
