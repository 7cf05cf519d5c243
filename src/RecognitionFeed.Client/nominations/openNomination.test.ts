import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Draft } from '../highlights/compose/draft.svelte';
import { TabLock } from '../highlights/compose/tabLock';
import { OpenNomination } from './openNomination.svelte';
import type { Proposal } from './nominationApi';

const fetched = vi.fn<typeof fetch>();
let open: OpenNomination;
const ended = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  ended.mockReset();
  const draft = new Draft();
  draft.happened = ' Hon stannade kvar. ';
  draft.people = [{ id: 'p', name: 'Åsa Öberg' }];
  open = new OpenNomination(draft, 'nominations me', false, new TabLock(draft.id, () => Promise.resolve()), ended);
});
afterEach(async () => {
  await open.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const sent = () => fetched.mock.calls.map(([, init]) => JSON.parse(init?.body as string) as Proposal);

test('without a network it is tried again by itself, and not before its time', async () => {
  fetched.mockRejectedValueOnce(new TypeError('no network')).mockResolvedValue(answer(201, { id: 'n', mine: true }));
  open.send();
  await vi.waitFor(() => expect(open.state).toBe('offline'));
  await vi.advanceTimersByTimeAsync(100);
  expect(fetched).toHaveBeenCalledTimes(1);

  await vi.advanceTimersByTimeAsync(2000);

  expect(open.sent?.id).toBe('n');
  expect(ended).toHaveBeenCalledOnce();
  expect(sent().map(({ id }) => id)).toEqual([open.draft.id, open.draft.id]);
  expect(sent()[0]?.story.happened).toBe('Hon stannade kvar.');
});

test('who is asked to wait loses nothing, and it is sent when it may be', async () => {
  fetched
    .mockResolvedValueOnce(
      new Response('{"type":"/problems/too-many-requests"}', { status: 429, headers: { 'retry-after': '7' } }),
    )
    .mockResolvedValue(answer(201, { id: 'n', mine: true }));
  open.send();
  await vi.waitFor(() => expect(open.state).toBe('busy'));
  await vi.advanceTimersByTimeAsync(6900);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(open.draft.happened).toBe(' Hon stannade kvar. ');

  await vi.advanceTimersByTimeAsync(200);

  expect(open.sent?.id).toBe('n');
});

test('the network’s return is not waited for twice', async () => {
  fetched.mockRejectedValueOnce(new TypeError('no network')).mockResolvedValue(answer(201, { id: 'n', mine: true }));
  open.send();
  await vi.waitFor(() => expect(open.state).toBe('offline'));

  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(open.sent?.id).toBe('n'));
});

test('a refusal is told in the person’s own words, and nothing waits any more', async () => {
  fetched.mockResolvedValue(
    answer(400, { type: '/problems/invalid', errors: { people: ['A person cannot be named.'] } }),
  );
  open.send();
  await vi.waitFor(() => expect(open.problem).toContain('En av medarbetarna går inte att nämna.'));
  expect(open.draft.wish).toBeNull();
});
