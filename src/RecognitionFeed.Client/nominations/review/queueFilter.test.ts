import { expect, test } from 'vitest';
import { addressOf, asked, filterOf } from './queueFilter';

const read = (text: string) => filterOf(new URLSearchParams(text));

test('whoever comes without a wish sees what waits to be read', () => {
  expect(read('')).toEqual({ state: 'new', assignee: 'anyone', q: '' });
  expect(asked(read(''))).toEqual({ state: 'new', assignee: undefined, q: undefined });
});

test('an address holds the filter and what is opened, and nothing that needs not be said', () => {
  expect(addressOf(read(''))).toBe('/nominations');
  expect(addressOf(read(''), 'x')).toBe('/nominations/x');
  const filter = read('q= åka &state=all&assignee=me');
  expect(addressOf(filter, 'x')).toBe('/nominations/x?state=all&assignee=me&q=%C3%A5ka');
  expect(asked(filter)).toEqual({ state: undefined, assignee: 'me', q: 'åka' });
});

test('what nobody can have meant is left out', () => {
  expect(read('state=nonsense&assignee=somebody')).toEqual({ state: 'new', assignee: 'anyone', q: '' });
});
