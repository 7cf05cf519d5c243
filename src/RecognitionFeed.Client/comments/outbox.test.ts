import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '../api';
import { aComment } from './given';
import { Outbox, type Outgoing, type OutboxEnds } from './outbox';

const outgoing = (id: string): Outgoing => ({ id, highlight: 'h', text: `Grattis ${id}`, mentions: [] });
const fails = (status: number) => () => Promise.reject(new ApiError(status, null, ''));

let sent: string[];
let stored: readonly Outgoing[];
let refused: string[];
let waited: (number | null)[];
let answers: (() => Promise<never>)[];

const ends: OutboxEnds = {
  send: ({ id }) => {
    sent.push(id);
    return answers.shift()?.() ?? Promise.resolve(aComment(id));
  },
  sent: () => undefined,
  refused: ({ id }) => void refused.push(id),
  waiting: (seconds) => void waited.push(seconds),
  changed: (all) => (stored = all),
};

beforeEach(() => {
  [sent, stored, refused, waited, answers] = [[], [], [], [], []];
});

test('what is written leaves in its order and is then forgotten', async () => {
  const outbox = new Outbox([], ends);
  await Promise.all([outbox.add(outgoing('a')), outbox.add(outgoing('b'))]);
  expect(sent).toEqual(['a', 'b']);
  expect(stored).toEqual([]);
});
test('without a network it waits, and survives a reload', async () => {
  answers = [fails(0)];
  await new Outbox([], ends).add(outgoing('a'));
  expect(stored).toEqual([outgoing('a')]);
  expect(waited).toEqual([null]);
  await new Outbox([...stored], ends).flush();
  expect(sent).toEqual(['a', 'a']);
  expect(stored).toEqual([]);
});
test('who writes too much waits as long as the server says', async () => {
  answers = [() => Promise.reject(new ApiError(429, 'too-many-requests', '', {}, 10))];
  await new Outbox([], ends).add(outgoing('a'));
  expect(waited).toEqual([10]);
  expect(refused).toEqual([]);
});
test.each([400, 404, 409, 500])(
  'what is refused with %i stays with its author, and the next goes on',
  async (status) => {
    answers = [fails(status)];
    const outbox = new Outbox([outgoing('a'), outgoing('b')], ends);
    await outbox.flush();
    expect(refused).toEqual(['a']);
    expect(sent).toEqual(['a', 'b']);
    expect(stored).toEqual([{ ...outgoing('a'), refused: true }]);
    await outbox.again('a');
    expect(sent).toEqual(['a', 'b', 'a']);
    expect(stored).toEqual([]);
  },
);
test('what was refused can be thrown away', async () => {
  answers = [fails(400)];
  const outbox = new Outbox([], ends);
  await outbox.add(outgoing('a'));
  outbox.discard('a');
  expect(stored).toEqual([]);
});
