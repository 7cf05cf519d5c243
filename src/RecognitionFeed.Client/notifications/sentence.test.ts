import { afterEach, expect, test } from 'vitest';
import { language } from '../app/language.svelte';
import { kinds, type Notice } from './notificationsApi';
import { sentence, target } from './sentence';

const notice = (change: Partial<Notice>): Notice => ({
  id: 'n',
  kind: 'inHighlight',
  at: '2026-11-23T08:00:00Z',
  seen: false,
  count: 1,
  actor: null,
  unit: null,
  detail: null,
  about: 'a',
  highlight: { id: 'h', happened: '', yours: false, photo: null },
  ...change,
});
afterEach(() => language.choose('sv'));

test('forty reactions are one sentence', () => {
  expect(sentence(notice({ kind: 'reactions', count: 40 }))).toBe('40 reaktioner på ett lyft du är med i');
  const yours = { id: 'h', happened: '', yours: true, photo: null };
  expect(sentence(notice({ kind: 'reactions', highlight: yours }))).toBe('En reaktion på ditt lyft');
});
test('who may not be named is somebody', () => {
  expect(sentence(notice({ kind: 'mention' }))).toBe('Någon nämnde dig i en gratulation');
  const actor = { id: 'p', name: 'Åsa Öberg' };
  expect(sentence(notice({ kind: 'commentOnYours', actor }))).toBe('Åsa Öberg gratulerade till ett lyft du är med i');
  expect(sentence(notice({ kind: 'commentOnYours', actor, count: 3 }))).toBe(
    '3 gratulationer till ett lyft du är med i',
  );
});
test.each(kinds)('%s says something in both languages', (kind) => {
  const swedish = sentence(notice({ kind }));
  language.choose('en');
  const english = sentence(notice({ kind }));
  expect(swedish).toMatch(/\w/);
  expect(english).toMatch(/\w/);
  expect(english).not.toBe(swedish);
});
test('a failed publication leads to its draft, a nomination to one’s own', () => {
  expect(target(notice({ kind: 'scheduledFailed', about: 'd' }))).toBe('/compose/d');
  expect(target(notice({ kind: 'nominationStep', highlight: null }))).toBe('/my/nominations');
  expect(target(notice({}))).toBe('/h/h');
});
