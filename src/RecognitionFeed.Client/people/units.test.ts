import { expect, test } from 'vitest';
import type { Unit } from '../api';
import { byId, find, fold, path } from './units';

const unit = (id: string, name: string, parent: string | null = null, staff = 1): Unit => ({
  id,
  name,
  kind: 'enhet',
  parent,
  staff,
});
const units = [
  unit('1', 'Skol- och fritidsförvaltningen', null, 4000),
  unit('2', 'Förskola Söder', '1', 300),
  unit('3', 'Förskolan Tallen', '2', 22),
  unit('4', 'Råå skola', '1', 60),
  unit('5', 'Öresundsverket'),
  unit('6', 'Kafé Idé'),
];
const names = (question: string) => find(question, units).map(({ name }) => name);

test('å, ä and ö are letters of their own; other accents do not matter', () => {
  expect(fold('ÅÄÖ Café Ærø')).toBe('åäö cafe äerö'.replace('äe', 'ä'));
  expect(names('öre')).toEqual(['Öresundsverket']);
  expect(names('ore')).toEqual([]);
  expect(names('ide')).toEqual(['Kafé Idé']);
});
test('letters composed of two signs, as some keyboards send them, are found', () => {
  expect(names('o\u0308re')).toEqual(['Öresundsverket']);
});
test('every word asked for must begin one of the name, in any order', () => {
  expect(names('tall förs')).toEqual(['Förskolan Tallen']);
  expect(names('allen')).toEqual([]);
  expect(names('fritid')).toEqual(['Skol- och fritidsförvaltningen']);
});
test('names that begin as asked come first, then the larger unit', () => {
  expect(names('sk')).toEqual(['Skol- och fritidsförvaltningen', 'Råå skola']);
  expect(names('förskol')).toEqual(['Förskola Söder', 'Förskolan Tallen']);
});
test('nothing asked, nothing found', () => {
  expect(names('  ')).toEqual([]);
});
test('a unit is told by the ones above it, outermost first', () => {
  expect(path(units[2] as Unit, byId(units))).toBe('Skol- och fritidsförvaltningen › Förskola Söder');
  expect(path(units[0] as Unit, byId(units))).toBe('');
});
test('a tree that bites its own tail ends', () => {
  const round = [unit('a', 'A', 'b'), unit('b', 'B', 'a')];
  expect(path(round[0] as Unit, byId(round)).split(' › ').length).toBeLessThanOrEqual(5);
});
