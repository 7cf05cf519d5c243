import { expect, test } from 'vitest';
import { language } from '../../app/language.svelte';
import { localTime, moments, suggestion, when } from './stockholm';

const iso = (local: string) => moments(local).map((date) => date.toISOString());

test('a time is meant in Stockholm, in winter and in summer, whatever the zone of the phone', () => {
  expect(iso('2026-11-24T08:00')).toEqual(['2026-11-24T07:00:00.000Z']);
  expect(iso('2027-07-01T08:00')).toEqual(['2027-07-01T06:00:00.000Z']);
  expect(iso('2027-07-01T08:00:00')).toEqual(['2027-07-01T06:00:00.000Z']); // some browsers write seconds
});
test('the hour that is skipped in spring is at no time', () => {
  expect(iso('2027-03-28T01:59')).toEqual(['2027-03-28T00:59:00.000Z']);
  expect(iso('2027-03-28T02:00')).toEqual([]);
  expect(iso('2027-03-28T02:59')).toEqual([]);
  expect(iso('2027-03-28T03:00')).toEqual(['2027-03-28T01:00:00.000Z']);
});
test('the hour that comes twice in autumn is at two times, the earlier first', () => {
  expect(iso('2027-10-31T01:59')).toEqual(['2027-10-30T23:59:00.000Z']);
  expect(iso('2027-10-31T02:00')).toEqual(['2027-10-31T00:00:00.000Z', '2027-10-31T01:00:00.000Z']);
  expect(iso('2027-10-31T02:59')).toEqual(['2027-10-31T00:59:00.000Z', '2027-10-31T01:59:00.000Z']);
  expect(iso('2027-10-31T03:00')).toEqual(['2027-10-31T02:00:00.000Z']);
});
test('a time of any day of the year leads back to itself', () => {
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 131 * 60_000) {
    const found = moments(localTime(new Date(at))).map((date) => date.getTime());
    expect(found).toContain(at);
  }
});
test('what is no time is at none', () => {
  expect(moments('')).toEqual([]);
  expect(moments('2027-02-30T08:00')).toEqual([]);
});
test('tomorrow at eight, by the calendar of Stockholm', () => {
  expect(suggestion(new Date('2026-11-23T22:59:00Z'))).toBe('2026-11-24T08:00');
  expect(suggestion(new Date('2026-11-23T23:01:00Z'))).toBe('2026-11-25T08:00');
});
test('is shown with its day and hour, in both languages', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(when('2026-11-24T07:00:00Z', now)).toBe('tis 24 nov 08:00');
  expect(when('2027-01-05T07:00:00Z', now)).toBe('tis 5 jan 2027 08:00');
  language.choose('en');
  expect(when('2026-11-24T07:00:00Z', now)).toBe('Tue 24 Nov 08:00');
  language.choose('sv');
});
