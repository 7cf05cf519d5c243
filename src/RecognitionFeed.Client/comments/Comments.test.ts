import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../app/me.svelte';
import { toasts } from '../app/toasts.svelte';
import { aHighlight } from '../highlights/given';
import Comments from './Comments.svelte';
import { comments } from './comments.svelte';
import { aComment } from './given';

const anna = { id: 'p1', name: 'Anna Åkesson', title: 'Lärare', unit: { id: 'u1', name: 'Råå skola' } };
let answer: (url: string, request: RequestInit) => Response | Promise<Response>;
let sent: { url: string; method: string; body: unknown }[];
let number = 0;
let id: string;

beforeEach(() => {
  id = `h${++number}`;
  sent = [];
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('scrollBy', () => undefined);
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  me.person = {
    id: 'me',
    name: 'Siv Svensson',
    unit: { id: 'u', name: 'Råå' },
    roles: ['staff'],
    language: 'sv',
    nominates: false,
  };
  answer = () => Response.json({ items: [aComment('c1', { highlight: id })], next: null, mine: [] });
  vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
    const method = request.method ?? 'GET';
    if (url.startsWith('/api/people')) return Promise.resolve(Response.json({ items: [anna], next: null }));
    if (method !== 'GET') sent.push({ url, method, body: JSON.parse(request.body as string) });
    return Promise.resolve(answer(url, request));
  });
});
afterEach(() => {
  me.person = null;
  toasts.shown = [];
  vi.unstubAllGlobals();
});
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Skriv en gratulation' });
const posted = (text: string) =>
  aComment(`mine-${id}`, { highlight: id, text, author: { id: 'me', name: 'Siv Svensson' } });

test('what one sends stands there at once, and the field is empty', async () => {
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  let let_through: (response: Response) => void = () => undefined;
  answer = () => new Promise((resolve) => (let_through = resolve));
  await userEvent.type(field(), 'Så fint!');
  await userEvent.click(screen.getByRole('button', { name: 'Gratulera' }));
  const row = screen.getByText('Så fint!').closest('li') as HTMLElement;
  expect(within(row).getByText('Skickas …')).toBeTruthy();
  expect(field().value).toBe('');
  const { body } = sent[0] as { body: { id: string } };
  let_through(Response.json({ ...posted('Så fint!'), id: body.id }, { status: 201 }));
  await vi.waitFor(() => expect(screen.queryByText('Skickas …')).toBeNull());
  expect(screen.getAllByText('Så fint!')).toHaveLength(1);
  expect(localStorage.getItem('congratulations')).toBe('[]');
  expect(screen.getByText('Din gratulation är skickad.')).toBeTruthy();
});

test('what the server refuses is said, kept, and can be edited', async () => {
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  answer = () => new Response('{}', { status: 500 });
  await userEvent.type(field(), 'Ett försök');
  await userEvent.click(screen.getByRole('button', { name: 'Gratulera' }));
  await screen.findByRole('button', { name: 'Försök igen' });
  expect(toasts.shown[0]?.text).toMatch(/kunde inte skickas/);
  expect(localStorage.getItem('congratulations')).toContain('Ett försök');
  await userEvent.click(screen.getByRole('button', { name: 'Ändra texten' }));
  await vi.waitFor(() => expect(field().value).toBe('Ett försök'));
  expect(screen.queryByRole('button', { name: 'Försök igen' })).toBeNull();
});

test('an empty or too long one is not sent', async () => {
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  await userEvent.click(screen.getByRole('button', { name: 'Gratulera' }));
  expect(await screen.findByText('Skriv något först.')).toBeTruthy();
  await userEvent.click(field());
  await userEvent.paste('å'.repeat(1003));
  expect(await screen.findByText('3 tecken för mycket')).toBeTruthy();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sent).toEqual([]);
});

test('a colleague is mentioned with the keyboard', async () => {
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  await userEvent.type(field(), 'Heja @an');
  await screen.findByRole('option', { name: /Anna Åkesson/ });
  await userEvent.keyboard('{ArrowDown}');
  expect(field().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(field().value).toBe('Heja @Anna Åkesson '));
  expect(screen.getByText('Anna Åkesson är nämnd.')).toBeTruthy();
  answer = () => Response.json(posted('Heja'), { status: 201 });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(sent[0]?.body).toMatchObject({ text: 'Heja @Anna Åkesson', mentions: ['p1'] });
});

test('what is being written is kept over a reload', async () => {
  const first = render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  await userEvent.type(field(), 'Halvfärdig');
  first.unmount();
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  expect(field().value).toBe('Halvfärdig');
});

test('what others write waits behind a button', async () => {
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  for (const name of ['c2', 'c3'])
    comments.apply({
      type: 'commentAdded',
      sequence: 1,
      data: { comment: aComment(name, { highlight: id }), comments: 2 },
    });
  const button = await screen.findByRole('button', { name: '2 nya gratulationer' });
  expect(screen.queryByText('Grattis c2')).toBeNull();
  await userEvent.click(button);
  expect(await screen.findByText('Grattis c3')).toBeTruthy();
  expect(document.activeElement?.id).toBe('c-c2');
});

test('locked, there is an explanation instead of a field', async () => {
  render(Comments, { highlight: aHighlight(id, { commentsLocked: true }) });
  await screen.findByText('Grattis c1');
  expect(screen.getByText(/Redaktionen har låst/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('each may do with a congratulation what is theirs to do', async () => {
  const now = new Date().toISOString();
  answer = () =>
    Response.json({ items: [aComment('c2', { at: now }), aComment('c1', { at: now })], next: null, mine: ['c1'] });
  const choices = async (name: string) => {
    await userEvent.click(screen.getByRole('button', { name }));
    const list = screen.getByRole('button', { name }).parentElement?.querySelector('.menu__list');
    const found = [...(list?.querySelectorAll('button') ?? [])].map((button) => button.textContent.trim());
    await userEvent.keyboard('{Escape}');
    return found;
  };
  render(Comments, { highlight: aHighlight(id) });
  await screen.findByText('Grattis c1');
  expect(await choices('Mer för din gratulation')).toEqual(['Ändra', 'Ta bort']);
  expect(await choices('Mer för Erik Lindqvists gratulation')).toEqual(['Anmäl']);
  me.person = { id: 'e', name: 'E', unit: { id: 'u', name: 'R' }, roles: ['editor'], language: 'sv', nominates: false };
  expect(await choices('Mer för Erik Lindqvists gratulation')).toEqual(['Anmäl', 'Dölj']);
  expect(screen.getByRole('button', { name: 'Lås gratulationerna' })).toBeTruthy();
});
