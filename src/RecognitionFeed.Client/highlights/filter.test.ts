import { describe, expect, test } from 'vitest';
import type { Unit } from '../api';
import { addressOf, filterOf, matches } from './filter';
import { aHighlight } from './given';

const unit = (id: string, parent: string | null): [string, Unit] => [
  id,
  { id, name: id, kind: 'enhet', parent, staff: 9 },
];

describe('the address of a filtered feed', () => {
  test('is the same whatever the order, and can be read back', () => {
    const address = addressOf({ q: 'åäö', behaviour: 'testar-och-lar' });
    expect(address).toBe(addressOf({ behaviour: 'testar-och-lar', q: 'åäö' }));
    expect(filterOf(new URL(address, 'https://lyft.test').searchParams)).toEqual({
      behaviour: 'testar-och-lar',
      q: 'åäö',
    });
  });
  test('of the whole feed is the root', () => {
    expect(addressOf(filterOf(new URLSearchParams('q=++&other=1')))).toBe('/');
  });
});

describe('a new highlight matches', () => {
  const highlight = aHighlight('a', { units: [{ id: 'team', name: 'Förskolan Östergård' }] });
  const units = new Map([unit('city', null), unit('schools', 'city'), unit('team', 'schools'), unit('care', 'city')]);

  test.each([
    [{}, true],
    [{ behaviour: 'testar-och-lar' }, true],
    [{ behaviour: 'arets-misstag' }, false],
    [{ unit: 'team' }, true],
    [{ unit: 'schools' }, true],
    [{ unit: 'care' }, false],
    [{ person: 'p' }, false],
    [{ q: 'östergård LAGET' }, true],
    [{ q: 'Ostergard' }, false],
    [{ q: 'laget', unit: 'care' }, false],
  ])('%o: %s', (filter, expected) => {
    expect(matches(filter, highlight, units)).toBe(expected);
  });
});
