import { expect, test } from 'vitest';
import { match, safeReturnUrl } from './match';

test('a pattern finds its values', () => {
  expect(match('/', '/')).toEqual({});
  expect(match('/h/:id', '/h/a%20b')).toEqual({ id: 'a b' });
  expect(match('/h/:id', '/h/')).toBeNull();
  expect(match('/h/:id', '/h/a/b')).toBeNull();
  expect(match('/compose', '/compose/')).toEqual({});
});
test('what cannot be read is no page, and breaks nothing', () => {
  expect(match('/h/:id', '/h/%E0%A4%A')).toBeNull();
});
test.each([
  ['/h/1?q=å', '/h/1?q=%C3%A5'],
  ['/', '/'],
  [null, '/'],
  ['', '/'],
  ['https://evil.test/', '/'],
  ['//evil.test/', '/'],
  ['/\\evil.test/', '/'],
  ['/\t/evil.test/', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?returnUrl=/sign-in', '/'],
])('after signing in, %o leads to %s', (given, expected) => {
  expect(safeReturnUrl(given, 'https://lyft.test')).toBe(expected);
});
