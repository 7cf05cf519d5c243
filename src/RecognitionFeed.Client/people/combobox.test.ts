import { describe, expect, test } from 'vitest';
import { press, type Listbox } from './combobox';

const closed: Listbox = { open: false, active: -1, options: 3 };
const at = (active: number): Listbox => ({ open: true, active, options: 3 });
const key = (name: string, list: Listbox, text = 'an', alt = false) => press(name, alt, text, list);

describe('the keyboard of the combobox', () => {
  test('Down opens it on the first option and goes round', () => {
    expect(key('ArrowDown', closed)).toEqual({ does: 'show', open: true, active: 0 });
    expect(key('ArrowDown', at(2))).toEqual({ does: 'show', open: true, active: 0 });
  });
  test('Up opens it on the last option and goes round', () => {
    expect(key('ArrowUp', closed)).toEqual({ does: 'show', open: true, active: 2 });
    expect(key('ArrowUp', at(0))).toEqual({ does: 'show', open: true, active: 2 });
  });
  test('Alt with Down only opens, Alt with Up only closes', () => {
    expect(key('ArrowDown', closed, 'an', true)).toEqual({ does: 'show', open: true, active: -1 });
    expect(key('ArrowUp', at(1), 'an', true)).toEqual({ does: 'show', open: false, active: -1 });
  });
  test('nothing is pointed at in an empty list', () => {
    expect(key('ArrowDown', { open: true, active: -1, options: 0 })).toEqual({ does: 'show', open: true, active: -1 });
    expect(key('ArrowUp', { open: true, active: -1, options: 0 })).toEqual({ does: 'show', open: true, active: -1 });
  });
  test('Enter takes the option pointed at, and never sends the form', () => {
    expect(key('Enter', at(1))).toEqual({ does: 'choose', active: 1 });
    expect(key('Enter', at(-1))).toEqual({ does: 'stay' });
  });
  test('Escape closes first, then clears', () => {
    expect(key('Escape', at(1))).toEqual({ does: 'show', open: false, active: -1 });
    expect(key('Escape', closed)).toEqual({ does: 'clear' });
    expect(key('Escape', closed, '')).toEqual({ does: 'nothing' });
  });
  test('Backspace in the empty field takes the last name back', () => {
    expect(key('Backspace', closed, '')).toEqual({ does: 'removeLast' });
    expect(key('Backspace', closed, 'a')).toEqual({ does: 'nothing' });
  });
  test('Tab, letters, Home and End belong to the text', () => {
    for (const name of ['Tab', 'a', 'Home', 'End', 'ArrowLeft']) expect(key(name, at(1))).toEqual({ does: 'nothing' });
  });
});
