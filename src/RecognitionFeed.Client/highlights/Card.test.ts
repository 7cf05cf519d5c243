import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { language } from '../app/language.svelte';
import { toasts } from '../app/toasts.svelte';
import Card from './Card.svelte';
import { feed } from './feed.svelte';
import Feed from './Feed.svelte';
import { aHighlight, aPhoto } from './given';

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  language.choose('sv');
  toasts.shown = [];
});

test('a photo has its size, its alt text, and several widths in two formats', () => {
  const { container } = render(Card, {
    highlight: aHighlight('a', { photos: [aPhoto('p', { alt: 'Fyra kollegor' })] }),
  });
  const image = screen.getByAltText('Fyra kollegor');
  expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['1600', '1067']);
  expect(image.getAttribute('srcset')).toContain('/photos/p/1080.jpg 1080w');
  expect(container.querySelector('source')?.getAttribute('srcset')).toContain('/photos/p/320.webp 320w');
});
test('only the first photo of the page is fetched at once', () => {
  const two = [aPhoto('p1'), aPhoto('p2')];
  const loading = (index: number) => {
    const { container, unmount } = render(Card, { highlight: aHighlight('a', { photos: two }), index });
    const all = [...container.querySelectorAll('.photo__image')].map((image) => image.getAttribute('loading'));
    unmount();
    return all;
  };
  expect(loading(0)).toEqual(['eager', 'lazy']);
  expect(loading(1)).toEqual(['lazy', 'lazy']);
});
test('a decorative photo is silent', () => {
  const { container } = render(Card, {
    highlight: aHighlight('a', { photos: [aPhoto('p', { alt: '', decorative: true })] }),
  });
  expect(container.querySelector('.photo__image')?.getAttribute('alt')).toBe('');
});
test('the article is named by its team and leads to it', () => {
  render(Card, { highlight: aHighlight('a') });
  expect(screen.getByRole('article', { name: 'Hemvården Söder' }).tabIndex).toBe(0);
  expect(screen.getByRole('link', { name: 'Hemvården Söder' }).getAttribute('href')).toBe('/?unit=u1');
});
test('people are named beside their team, and stand in for one', () => {
  const people = [
    { id: 'p1', name: 'Amina Warsame' },
    { id: 'p2', name: 'Erik Lindqvist' },
  ];
  const { container, unmount } = render(Card, { highlight: aHighlight('a', { people }) });
  expect(container.querySelector('.card__people')?.textContent).toMatch(/Med\s+Amina Warsame och Erik Lindqvist/);
  unmount();
  render(Card, { highlight: aHighlight('b', { units: [], people }) });
  expect(screen.getByRole('article', { name: 'Amina Warsame, Erik Lindqvist' })).toBeTruthy();
});
test('the byline is honest', () => {
  render(Card, { highlight: aHighlight('a', { byline: 'withCommunications' }) });
  expect(screen.getByText(/med kommunikation/)).toBeTruthy();
});
test('a long story is folded behind a labelled "mer"', async () => {
  const onunfold = vi.fn();
  const story = { happened: 'lång '.repeat(80), meant: '' };
  const { container } = render(Card, { highlight: aHighlight('a', { story }), onunfold });
  expect(container.querySelector('.story--folded')).not.toBeNull();
  const more = screen.getByRole('button', { name: 'mer om Hemvården Söder' });
  expect(more.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(more);
  expect(onunfold).toHaveBeenCalledWith(true);
});
test('a short story has nothing to unfold', () => {
  render(Card, { highlight: aHighlight('a'), onunfold: () => undefined });
  expect(screen.queryByRole('button', { name: /mer om/ })).toBeNull();
});
test.each([
  [0, 'Gratulera'],
  [1, '1 gratulation'],
  [12, '12 gratulationer'],
])('%i congratulations are told and lead to them', (comments, text) => {
  render(Card, { highlight: aHighlight('a', { comments }) });
  expect(screen.getByRole('link', { name: text }).getAttribute('href')).toBe('/h/a');
});
test('it speaks English too', async () => {
  render(Card, { highlight: aHighlight('a') });
  language.choose('en');
  expect(await screen.findByText('What it meant')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Tests and learns' })).toBeTruthy();
});

test('a reaction shows at once, and is taken back with a message when the server refuses', async () => {
  let refuse: () => void = () => undefined;
  vi.stubGlobal(
    'fetch',
    () => new Promise<Response>((resolve) => (refuse = () => resolve(new Response('{}', { status: 500 })))),
  );
  feed.begin({ items: [aHighlight('refused')], next: null, sequence: 1 });
  render(Feed, { list: feed.list({}) });
  const heart = screen.getByRole('button', { name: 'Hjärta, 2' });
  await userEvent.click(heart);
  expect(heart.getAttribute('aria-pressed')).toBe('true');
  expect(heart.getAttribute('aria-label')).toBe('Hjärta, 3');
  refuse();
  await vi.waitFor(() => expect(heart.getAttribute('aria-label')).toBe('Hjärta, 2'));
  expect(heart.getAttribute('aria-pressed')).toBe('false');
  expect(toasts.shown[0]?.text).toMatch(/Hjärta kunde inte sparas/);
});
test('two taps on the photo add a heart; two more do not take it away', async () => {
  const counts = { heart: 1, applause: 0, inspired: 0, thanks: 0 };
  const fetched = vi.fn(() => Promise.resolve(new Response(JSON.stringify({ counts, mine: ['heart'] }))));
  vi.stubGlobal('fetch', fetched);
  const { container } = render(Card, { highlight: aHighlight('tapped') });
  const photos = container.querySelector('.card__photos');
  const tap = () => photos?.dispatchEvent(new MouseEvent('pointerup', { bubbles: true, clientX: 9, clientY: 9 }));
  tap();
  expect(fetched).not.toHaveBeenCalled();
  tap();
  const heart = screen.getByRole('button', { name: /Hjärta/ });
  await vi.waitFor(() => expect(heart.getAttribute('aria-pressed')).toBe('true'));
  tap();
  tap();
  expect(heart.getAttribute('aria-pressed')).toBe('true');
  expect(fetched).toHaveBeenCalledOnce();
});
