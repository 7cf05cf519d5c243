import { expect, test } from 'vitest';
import { addressOf, asked, filterOf } from './filter';

const none = { kind: 'all', person: '', subject: '', from: '', to: '' } as const;

test('an address is read as it was written', () => {
  const filter = { ...none, kind: 'people', person: 'system', from: '2026-11-01' } as const;
  expect(filterOf(new URLSearchParams(addressOf(filter).split('?')[1]))).toEqual(filter);
  expect(addressOf(none)).toBe('/audit');
  expect(filterOf(new URLSearchParams('kind=toString&from=')).kind).toBe('all');
});

test('days are those of Stockholm, and the last one is included', () => {
  expect(asked({ ...none, from: '2026-03-28', to: '2026-03-29' })).toMatchObject({
    from: '2026-03-27T23:00:00.000Z',
    to: '2026-03-29T22:00:00.000Z', // the night in which clocks are set forward
  });
  expect(asked({ ...none, from: '2026-02-30x' }).from).toBeUndefined();
});
