import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import Feed from './Feed.svelte';
import { FeedList } from './feedList.svelte';
import { aHighlight } from './given';

const scrolledTo = vi.fn();
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('scrollTo', scrolledTo);
  Element.prototype.scrollIntoView = () => undefined;
});

function shown(...ids: string[]) {
  const list = new FeedList({}, { page: () => Promise.reject(new Error('no more')) });
  list.begin({ items: ids.map((id) => aHighlight(id)), next: null, sequence: 1 });
  render(Feed, { list });
  return list;
}
const focused = () => document.activeElement?.id;

test('it is a feed of articles that know their place', () => {
  shown('a', 'b');
  expect(screen.getByRole('feed', { name: 'Senaste lyften' })).toBeTruthy();
  expect(screen.getAllByRole('article').map((article) => article.getAttribute('aria-posinset'))).toEqual(['1', '2']);
});
test('page keys lead from article to article', async () => {
  shown('a', 'b', 'c');
  screen.getAllByRole('article')[0]?.focus();
  await userEvent.keyboard('{PageDown}{PageDown}');
  expect(focused()).toBe('h-c');
  await userEvent.keyboard('{PageUp}');
  expect(focused()).toBe('h-b');
});
test('the pill tells how many are new; pressing it shows them and leads to the first', async () => {
  const list = shown('a');
  list.announce(aHighlight('b', { publishedAt: '2026-11-21T08:00:00Z' }));
  list.announce(aHighlight('c', { publishedAt: '2026-11-22T08:00:00Z' }));
  await userEvent.click(await screen.findByRole('button', { name: '2 nya lyft' }));
  expect(screen.getAllByRole('article').map(({ id }) => id)).toEqual(['h-c', 'h-b', 'h-a']);
  await vi.waitFor(() => expect(focused()).toBe('h-c'));
  expect(scrolledTo).toHaveBeenCalledWith({ top: 0, behavior: 'instant' });
});
test('one new highlight is one', async () => {
  shown('a').announce(aHighlight('b'));
  expect(await screen.findByRole('button', { name: '1 nytt lyft' })).toBeTruthy();
});
