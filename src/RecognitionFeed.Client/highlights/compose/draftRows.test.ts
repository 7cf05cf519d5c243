import { expect, test } from 'vitest';
import type { Highlight } from '../../api';
import { emptyContent } from './content';
import { draftRows, firstWords } from './draftRows';
import type { StoredDraft } from './draftStore';

const stored = (id: string, change: Partial<StoredDraft> = {}): { stored: StoredDraft; photo: null } => ({
  stored: {
    id,
    owner: 'me',
    content: { ...emptyContent(), happened: `Text ${id}` },
    base: null,
    wish: null,
    aside: null,
    createdAt: 0,
    changedAt: 1,
    finished: null,
    ...change,
  },
  photo: null,
});
const remote = (id: string) =>
  ({
    id,
    story: { happened: `Från servern ${id}`, meant: '' },
    photos: [],
    author: { id: 'e', name: 'Eva' },
    scheduledFor: null,
  }) as unknown as Highlight;

test('a draft on both sides is one line, with what is written here', () => {
  const rows = draftRows([stored('a', { base: { version: 1, state: 'draft' } })], [remote('a'), remote('b')]);
  expect(rows.map(({ id, words, onDevice, onServer }) => [id, words, onDevice, onServer])).toEqual([
    ['a', 'Text a', true, true],
    ['b', 'Från servern b', false, true],
  ]);
});
test('the latest comes first', () => {
  expect(draftRows([stored('old', { changedAt: 1 }), stored('new', { changedAt: 2 })], []).map(({ id }) => id)).toEqual(
    ['new', 'old'],
  );
});
test('what is published, thrown away or empty is not listed, on either side', () => {
  const finished = { how: 'discarded' as const, at: 1 };
  const rows = draftRows(
    [stored('gone', { finished }), stored('empty', { content: emptyContent() })],
    [remote('gone')],
  );
  expect(rows).toEqual([]);
});
test('a long text ends with a whole word', () => {
  expect(firstWords('Ett två tre fyra', 9)).toBe('Ett två …');
  expect(firstWords('  kort\n text ')).toBe('kort text');
  expect(firstWords('x'.repeat(200), 10)).toBe(`${'x'.repeat(10)} …`);
});
test('what was just scheduled is listed, though its copy here is still being tidied away', () => {
  const finished = { how: 'published' as const, at: 0 };
  const scheduled = { ...remote('waits'), scheduledFor: '2027-05-04T06:00:00Z' };
  const rows = draftRows([stored('waits', { finished })], [scheduled]);
  expect(rows.map(({ id, scheduledFor }) => [id, scheduledFor])).toEqual([['waits', '2027-05-04T06:00:00Z']]);
});
