import { afterEach, expect, test } from 'vitest';
import { language } from '../../app/language.svelte';
import { suggestion } from './suggestions';

const maria = { id: '1', name: 'Maria Chef' };
const mats = { id: '2', name: 'Mats Enhetschef' };

afterEach(() => language.choose('sv'));

test('one nominator is thanked by name, several are thanked together', () => {
  expect(suggestion('declined', 0, [maria])).toMatch(/^Tack Maria! /);
  expect(suggestion('declined', 0, [maria, mats])).toMatch(/^Tack alla ni som såg det här! /);
});

test('a suggestion follows the language', () => {
  language.choose('en');
  expect(suggestion('plannedVisit', 0, [maria])).toMatch(/^Thank you, Maria! We want to see this/);
});

test('the next suggestion is another one, and the first comes again after the last', () => {
  const [first, second, third] = [0, 1, 2].map((variant) => suggestion('accepted', variant, [maria]));
  expect(second).not.toBe(first);
  expect(third).toBe(first);
});
