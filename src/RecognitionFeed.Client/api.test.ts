import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addReaction, getMe } from './api';

const busy = (seconds: string) => new Response('{}', { status: 429, headers: { 'retry-after': seconds } });
const fetching = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetching.mockReset());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('who is asked to come back later asks again by itself, not before', async () => {
  fetching.mockResolvedValueOnce(busy('2')).mockResolvedValueOnce(new Response('{"id":"1"}'));
  const me = getMe();
  await vi.advanceTimersByTimeAsync(1999);
  expect(fetching).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2001);
  expect(await me).toEqual({ id: '1' });
});

test('it gives up after some attempts', async () => {
  fetching.mockImplementation(() => Promise.resolve(busy('1')));
  const me = getMe().catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await me).toMatchObject({ status: 429, retryAfter: 1 });
  expect(fetching).toHaveBeenCalledTimes(4);
});

test('a long wait, and a write, are for the caller to decide about', async () => {
  fetching.mockImplementation(() => Promise.resolve(busy('60')));
  await expect(getMe()).rejects.toMatchObject({ status: 429 });
  fetching.mockImplementation(() => Promise.resolve(busy('1')));
  await expect(addReaction('1', 'heart')).rejects.toMatchObject({ status: 429 });
  expect(fetching).toHaveBeenCalledTimes(2);
});
