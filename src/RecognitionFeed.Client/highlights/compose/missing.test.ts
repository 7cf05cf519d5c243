import { expect, test } from 'vitest';
import { fieldOf, missing } from './missing';

const photo = { key: 'a', alt: 'Två kollegor', decorative: false, state: 'uploaded' as const };

test('an empty page lacks a photo and what happened, in the order of the page', () => {
  expect(missing({ happened: ' ', photos: [] })).toEqual([{ what: 'photo' }, { what: 'happened' }]);
});
test('a story with a described photo lacks nothing', () => {
  expect(missing({ happened: 'De hjälpte.', photos: [photo] })).toEqual([]);
});
test('each photo is described or decorative', () => {
  expect(missing({ happened: 'x', photos: [photo, { ...photo, key: 'b', alt: '  ' }] })).toEqual([
    { what: 'alt', key: 'b' },
  ]);
  expect(missing({ happened: 'x', photos: [{ ...photo, alt: '', decorative: true }] })).toEqual([]);
});
test('uploads under way are waited for; stopped ones are missing', () => {
  for (const state of ['waiting', 'preparing', 'sending', 'checking', 'offline'] as const)
    expect(missing({ happened: 'x', photos: [{ ...photo, state }] })).toEqual([]);
  for (const state of ['failed', 'cancelled'] as const)
    expect(missing({ happened: 'x', photos: [{ ...photo, state }] })).toEqual([{ what: 'upload', key: 'a' }]);
});
test('each thing that is missing has a field to go to', () => {
  expect(fieldOf({ what: 'alt', key: 'b' })).toBe('alt-b');
  expect(fieldOf({ what: 'upload', key: 'b' })).toBe('retry-b');
  expect(fieldOf({ what: 'photo' })).toBe('photo-choose');
  expect(fieldOf({ what: 'happened' })).toBe('happened');
});
