import { describe, expect, test, vi } from 'vitest';
import type { FeedEvent } from './api';
import { EventStream, type EventLog } from './eventStream';

const event = (sequence: number): FeedEvent => ({
  sequence,
  type: 'highlightRemoved',
  at: '2026-11-20T08:00:00Z',
  data: { id: `h${sequence}` },
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => event(from + i));

/** A log that holds events up to a sequence, and a listener that writes down what it is given. */
function given(held: FeedEvent[], last = held.at(-1)?.sequence ?? 0, pageSize = 200) {
  const applied: number[] = [];
  const moves: number[] = [];
  const log = {
    read: vi.fn<EventLog['read']>((after) =>
      Promise.resolve({ events: held.filter(({ sequence }) => sequence > after).slice(0, pageSize), last }),
    ),
    apply: ({ sequence }: FeedEvent) => void applied.push(sequence),
    reload: vi.fn(() => Promise.resolve(last)),
    moved: (to: number) => void moves.push(to),
  };
  return { log, applied, moves };
}

describe('pushed events', () => {
  test('the next one is applied at once', () => {
    const { log, applied, moves } = given([]);
    new EventStream(4, log).receive(event(5));
    expect(applied).toEqual([5]);
    expect(moves).toEqual([5]);
    expect(log.read).not.toHaveBeenCalled();
  });
  test('one that is known already is ignored', () => {
    const { log, applied } = given([]);
    const stream = new EventStream(4, log);
    for (const sequence of [4, 3, 5, 5]) stream.receive(event(sequence));
    expect(applied).toEqual([5]);
  });
  test('a gap is filled from the log before what follows it', async () => {
    const { log, applied } = given(range(5, 8));
    const stream = new EventStream(4, log);
    stream.receive(event(8));
    expect(applied).toEqual([]);
    await vi.waitFor(() => expect(applied).toEqual([5, 6, 7, 8]));
    expect(stream.last).toBe(8);
  });
  test('what is pushed while the log is read comes after it, in order and once', async () => {
    const { log, applied } = given(range(5, 6));
    const stream = new EventStream(4, log);
    const caughtUp = stream.catchUp();
    for (const sequence of [8, 6, 7]) stream.receive(event(sequence));
    await caughtUp;
    expect(applied).toEqual([5, 6, 7, 8]);
  });
  test('one that the log does not hold yet waits, and nothing asks for ever', async () => {
    const { log, applied } = given(range(5, 5));
    const stream = new EventStream(4, log);
    stream.receive(event(7));
    await stream.catchUp();
    expect(applied).toEqual([5]);
    expect(log.read.mock.calls.length).toBeLessThan(5);
    stream.receive(event(6));
    expect(applied).toEqual([5, 6, 7]);
  });
});

describe('catching up', () => {
  test('reads page after page until the end', async () => {
    const { log, applied } = given(range(1, 450));
    await new EventStream(0, log).catchUp();
    expect(applied).toEqual(range(1, 450).map(({ sequence }) => sequence));
  });
  test('two at once are one', async () => {
    const { log, applied } = given(range(1, 3));
    const stream = new EventStream(0, log);
    await Promise.all([stream.catchUp(), stream.catchUp()]);
    expect(applied).toEqual([1, 2, 3]);
  });
  test('too old a sequence reloads the feed and goes on from there', async () => {
    const { log, applied } = given([]);
    log.read.mockResolvedValueOnce(null);
    log.reload.mockResolvedValueOnce(90);
    const stream = new EventStream(4, log);
    await stream.catchUp();
    expect(stream.last).toBe(90);
    stream.receive(event(91));
    expect(applied).toEqual([91]);
  });
  test('a log that ends before what was seen is another database: the feed is reloaded', async () => {
    const { log } = given([], 12);
    const stream = new EventStream(40, log);
    await stream.catchUp();
    expect(log.reload).toHaveBeenCalledOnce();
    expect(stream.last).toBe(12);
  });
  test('a failed read loses nothing: the next one reads from the same place', async () => {
    const { log, applied } = given(range(5, 6));
    log.read.mockRejectedValueOnce(new Error('no network'));
    const stream = new EventStream(4, log);
    await expect(stream.catchUp()).rejects.toThrow('no network');
    expect(stream.last).toBe(4);
    await stream.catchUp();
    expect(applied).toEqual([5, 6]);
  });
});

test('whatever is lost, repeated or turned round, everything is applied once and in order', async () => {
  // A linear congruential generator: the same disorder in every run.
  let seed = 20261120;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  for (let round = 0; round < 200; round++) {
    const all = range(1, 30);
    const { log, applied } = given(all, 30, 7);
    const stream = new EventStream(0, log);
    const pushed = all.flatMap((one) => (random() < 0.3 ? [] : random() < 0.3 ? [one, one] : [one]));
    for (const one of pushed.toSorted(() => random() - 0.5)) {
      stream.receive(one);
      if (random() < 0.2) await Promise.resolve();
    }
    await stream.catchUp();
    expect(applied).toEqual(all.map(({ sequence }) => sequence));
  }
});
