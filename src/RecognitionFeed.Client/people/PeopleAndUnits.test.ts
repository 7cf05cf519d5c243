import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PeopleAndUnits from './PeopleAndUnits.svelte';

const anna = { id: 'p1', name: 'Anna Åkesson', title: 'Lärare', unit: { id: 'u1', name: 'Råå skola' } };
const answers: Record<string, () => Promise<unknown>> = {};
const asked: string[] = [];

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string) => {
    if (url.startsWith('/api/units'))
      return Promise.resolve(
        Response.json({
          items: [{ id: 'u9', name: 'Anhörigstöd', kind: 'enhet', parent: null, staff: 9, path: ['Omsorg'] }],
          next: null,
        }),
      );
    const q = new URL(url, 'http://x').searchParams.get('q') ?? '';
    asked.push(q);
    const answer = answers[q] ?? (() => Promise.resolve({ items: [anna], next: null }));
    return answer().then((body) => (body instanceof Response ? body : Response.json(body)));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const q of Object.keys(answers)) Reflect.deleteProperty(answers, q);
});
const combobox = () => screen.getByRole('combobox', { name: 'Medarbetare och enheter' });

test('a unit and a person are chosen with the keyboard, and taken back', async () => {
  render(PeopleAndUnits, { people: [], units: [] });
  await userEvent.type(combobox(), 'an');
  await screen.findByRole('option', { name: /Anna Åkesson/ });
  expect(combobox().getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowDown}');
  const active = document.getElementById(combobox().getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toContain('Anhörigstöd');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: 'Ta bort Anhörigstöd' })).toBeTruthy();
  await userEvent.type(combobox(), 'an');
  await screen.findByRole('option', { name: /Anna/ });
  expect(screen.queryByRole('option', { name: /Anhörigstöd/ })).toBeNull();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  expect(screen.getByRole('button', { name: 'Ta bort Anna Åkesson' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('Anna Åkesson är tillagd.');
  await userEvent.keyboard('{Backspace}');
  expect(screen.queryByRole('button', { name: 'Ta bort Anna Åkesson' })).toBeNull();
});

test('who searches very much is answered a little later', async () => {
  answers['åke'] = () => {
    Reflect.deleteProperty(answers, 'åke');
    return Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '1' } }));
  };
  render(PeopleAndUnits, { people: [], units: [] });
  await userEvent.type(combobox(), 'åke');
  await vi.waitFor(() => expect(asked).toContain('åke'));
  await screen.findByRole('option', { name: /Anna Åkesson/ }, { timeout: 3000 });
  expect(asked.filter((q) => q === 'åke')).toHaveLength(2);
});

test('an answer to what was typed before is dropped', async () => {
  let late: (body: unknown) => void = () => undefined;
  answers['a'] = () => new Promise((resolve) => (late = resolve));
  answers['ann'] = () => Promise.resolve({ items: [anna], next: null });
  render(PeopleAndUnits, { people: [], units: [] });
  await userEvent.type(combobox(), 'a');
  await vi.waitFor(() => expect(asked).toContain('a'));
  await userEvent.type(combobox(), 'nn');
  await screen.findByRole('option', { name: /Anna/ });
  late({ items: [{ ...anna, id: 'p2', name: 'Någon annan' }], next: null });
  await vi.waitFor(() => expect(asked).toEqual(['a', 'ann']));
  expect(screen.queryByText('Någon annan')).toBeNull();
});

test('without a network it says so', async () => {
  answers['an'] = () => Promise.reject(new TypeError('network'));
  answers['zz'] = answers['an'];
  render(PeopleAndUnits, { people: [], units: [] });
  await userEvent.type(combobox(), 'zz');
  await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Sökningen når inte fram/));
});
