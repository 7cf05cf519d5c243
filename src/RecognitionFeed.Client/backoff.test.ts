import { expect, test } from 'vitest';
import { backoff } from './backoff';

test('a lost connection comes back within three seconds, spread over all of them', () => {
  expect(backoff(0, 0)).toBe(0);
  expect(backoff(0, 1)).toBe(3000);
});
test('the wait doubles, up to half a minute', () => {
  expect([1, 2, 3, 4, 5, 10].map((attempt) => backoff(attempt, 1))).toEqual([3000, 6000, 12000, 24000, 30000, 30000]);
});
