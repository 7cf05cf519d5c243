import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedEvent, FeedPage, Highlight } from '../api';
import { aHighlight, aPhoto } from './given';

let pages: Record<string, FeedPage>;

/** A new feed, as a page that has just been opened has it. */
async function opened(items: Highlight[], sequence = 10) {
  vi.resetModules();
  vi.stubGlobal('fetch', (url: string) => {
    const page = pages[url];
    return Promise.resolve(new Response(JSON.stringify(page ?? {}), { status: page ? 200 : 404 }));
  });
  const { feed } = await import('./feed.svelte');
  feed.begin({ items, next: 'older', sequence });
  return { feed, list: feed.list({}) };
}
const published = (highlight: Highlight, sequence: number): FeedEvent => ({
  sequence,
  type: 'highlightPublished',
  at: '',
  data: { highlight },
});
const changed = (highlight: Highlight, sequence: number): FeedEvent => ({
  sequence,
  type: 'highlightChanged',
  at: '',
  data: { highlight },
});
const removed = (id: string, sequence: number): FeedEvent => ({
  sequence,
  type: 'highlightRemoved',
  at: '',
  data: { id },
});
const ids = (items: Highlight[]) => items.map(({ id }) => id);

beforeEach(() => {
  pages = {};
});

describe('a new highlight', () => {
  test('waits behind the pill and moves nothing', async () => {
    const { feed, list } = await opened([aHighlight('a')]);
    feed.apply(published(aHighlight('b', { publishedAt: '2026-11-21T08:00:00Z' }), 11));
    expect(ids(list.items)).toEqual(['a']);
    expect(ids(list.fresh)).toEqual(['b']);
  });
  test('comes first when it is asked for', async () => {
    const { feed, list } = await opened([aHighlight('a')]);
    feed.apply(published(aHighlight('b', { publishedAt: '2026-11-21T08:00:00Z' }), 11));
    feed.apply(published(aHighlight('c', { publishedAt: '2026-11-22T08:00:00Z' }), 12));
    expect(list.showFresh()?.id).toBe('c');
    expect(ids(list.items)).toEqual(['c', 'b', 'a']);
    expect(list.fresh).toEqual([]);
  });
  test('that the page contained already is not new', async () => {
    const { feed, list } = await opened([aHighlight('a')], 10);
    feed.apply(published(aHighlight('old'), 9));
    expect(list.fresh).toEqual([]);
  });
  test('is counted once, however often it is told of', async () => {
    const { feed, list } = await opened([aHighlight('a')]);
    feed.apply(published(aHighlight('b'), 11));
    feed.apply(published(aHighlight('b', { version: 2 }), 12));
    expect(ids(list.fresh)).toEqual(['b']);
    expect(list.fresh[0]?.version).toBe(2);
  });
  test('belongs in a filtered feed only when it matches', async () => {
    const { feed } = await opened([]);
    pages['/api/highlights?behaviour=testar-och-lar'] = { items: [aHighlight('x')], next: null, sequence: 10 };
    const filtered = feed.list({ behaviour: 'testar-och-lar' });
    await filtered.start();
    feed.apply(published(aHighlight('b', { behaviours: [] }), 11));
    feed.apply(published(aHighlight('c'), 12));
    expect(ids(filtered.fresh)).toEqual(['c']);
  });
});

describe('a change', () => {
  test('is shown in place', async () => {
    const { feed, list } = await opened([aHighlight('a'), aHighlight('b')]);
    feed.apply(changed(aHighlight('b', { version: 2, story: { happened: 'Ny text', meant: '' } }), 11));
    expect(list.items[1]?.story.happened).toBe('Ny text');
  });
  test('that is older than what is shown is ignored', async () => {
    const { feed, list } = await opened([aHighlight('a', { version: 3 })]);
    feed.apply(changed(aHighlight('a', { version: 2, story: { happened: 'Gammal text', meant: '' } }), 11));
    expect(list.items[0]?.version).toBe(3);
  });
});

describe('a highlight that is taken down', () => {
  test('disappears, also from behind the pill, and its going is told', async () => {
    const { feed, list } = await opened([aHighlight('a'), aHighlight('b')]);
    const gone: string[] = [];
    feed.removing.add((id) => gone.push(id));
    feed.apply(published(aHighlight('c'), 11));
    feed.apply(removed('a', 12));
    feed.apply(removed('c', 13));
    expect(ids(list.items)).toEqual(['b']);
    expect(list.fresh).toEqual([]);
    expect(gone).toEqual(['a', 'c']);
  });
  test('is not brought back by a page that was read before', async () => {
    const { feed, list } = await opened([aHighlight('a')]);
    pages['/api/highlights?before=older'] = { items: [aHighlight('z'), aHighlight('y')], next: null, sequence: 10 };
    feed.apply(removed('z', 11));
    await list.more();
    expect(ids(list.items)).toEqual(['a', 'y']);
  });
  test('is there again when it is published again', async () => {
    const { feed, list } = await opened([aHighlight('a')]);
    feed.apply(removed('a', 11));
    feed.apply(published(aHighlight('a', { version: 2 }), 12));
    expect(ids(list.fresh)).toEqual(['a']);
  });
});

test('the next page goes on where the last one ended, without what is there', async () => {
  const { list } = await opened([aHighlight('a'), aHighlight('b')]);
  pages['/api/highlights?before=older'] = { items: [aHighlight('b'), aHighlight('c')], next: null, sequence: 11 };
  await list.more();
  expect(ids(list.items)).toEqual(['a', 'b', 'c']);
  expect(list.next).toBeNull();
});
test('a page that cannot be had leaves what is there, and can be asked for again', async () => {
  const { list } = await opened([aHighlight('a')]);
  await list.more();
  expect(list.failed).not.toBeNull();
  expect(ids(list.items)).toEqual(['a']);
  pages['/api/highlights?before=older'] = { items: [aHighlight('b')], next: null, sequence: 11 };
  await list.more();
  expect(list.failed).toBeNull();
  expect(ids(list.items)).toEqual(['a', 'b']);
});
test('counts change in place, and only where they changed', async () => {
  const a = aHighlight('a');
  const { feed, list } = await opened([a, aHighlight('b')]);
  feed.count({ b: { heart: 9, applause: 1, inspired: 0, thanks: 0 } });
  expect(list.items[0]).toBe(a);
  expect(list.items[1]?.counts.heart).toBe(9);
});
test('one highlight follows the events as the feed does', async () => {
  const { feed } = await opened([aHighlight('a', { photos: [aPhoto('p')] })]);
  const list = feed.single('a');
  expect(ids(list.items)).toEqual(['a']);
  feed.apply(removed('a', 11));
  expect(list.items).toEqual([]);
});
test('what a later release tells of is left alone', async () => {
  const { feed, list } = await opened([aHighlight('a')], 1);
  feed.apply({ sequence: 2, type: 'highlightSung', at: '', data: { highlight: 'a' } } as unknown as FeedEvent);
  expect(list.items).toEqual([aHighlight('a')]);
  expect(list.fresh).toEqual([]);
});
