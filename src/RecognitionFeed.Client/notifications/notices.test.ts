import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byDay } from './byDay';
import { Notices } from './notices.svelte';
import type { Notice, NoticeState } from './notificationsApi';

const now = new Date('2026-11-23T12:00:00Z');
const notice = (id: string, at: string, seen = false) => ({ id, at, seen }) as Notice;
let state: NoticeState;
let items: Notice[];
let notices: Notices;
let stop: () => void;
const settle = () => vi.advanceTimersByTimeAsync(10);
const push = (detail: NoticeState) => dispatchEvent(new CustomEvent('notified', { detail }));

beforeEach(() => {
  vi.useFakeTimers({ now });
  state = { unseen: 2, seenUpTo: null, quietUntil: null };
  items = [notice('b', '2026-11-23T10:00:00Z'), notice('a', '2026-11-23T09:00:00Z')];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    if (init.method === 'PUT') {
      const { upTo } = JSON.parse(init.body as string) as { upTo: string };
      state = { ...state, unseen: 0, seenUpTo: upTo };
      return Promise.resolve(Response.json(state));
    }
    return Promise.resolve(Response.json(url.endsWith('/seen') ? state : { items, next: null, ...state }));
  });
  notices = new Notices();
  stop = notices.follow();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the badge follows the server and what is pushed', async () => {
  await settle();
  expect(notices.badge).toBe(2);
  push({ unseen: 3, seenUpTo: null, quietUntil: null });
  expect(notices.badge).toBe(3);
});
test('in quiet hours the badge says nothing, and speaks when they end', async () => {
  state = { ...state, quietUntil: '2026-11-23T13:00:00Z' };
  dispatchEvent(new Event('live'));
  await settle();
  expect(notices.badge).toBe(0);
  state = { ...state, quietUntil: null };
  await vi.advanceTimersByTimeAsync(3_600_000 + 2000);
  expect(notices.badge).toBe(2);
});
test('whoever opens the list has seen it; the marks stay while they look', async () => {
  await notices.load();
  expect(notices.badge).toBe(0);
  push({ unseen: 0, seenUpTo: '2026-11-23T10:00:00Z', quietUntil: null });
  expect(notices.items.map(({ seen }) => seen)).toEqual([false, false]);
});
test('what another device has seen loses its mark here', async () => {
  await notices.load();
  push({ unseen: 1, seenUpTo: '2026-11-23T09:30:00Z', quietUntil: null });
  expect(notices.items.map(({ seen }) => seen)).toEqual([false, true]);
});
test('what comes while the list is open waits until it is asked for', async () => {
  await notices.load();
  push({ unseen: 1, seenUpTo: '2026-11-23T10:00:00Z', quietUntil: null });
  expect(notices.behind).toBe(true);
  expect(notices.items).toHaveLength(2);
});
test('days are those of Stockholm', () => {
  const times = ['2026-11-23T11:00:00Z', '2026-11-22T23:30:00Z', '2026-11-22T22:30:00Z', '2026-11-21T22:30:00Z'];
  const groups = byDay(
    times.map((at) => notice(at, at)),
    now,
  );
  expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
    ['I dag', 2],
    ['I går', 1],
    ['Tidigare', 1],
  ]);
});
