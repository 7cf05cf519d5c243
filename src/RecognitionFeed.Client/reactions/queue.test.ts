import { beforeEach, expect, test } from 'vitest';
import { ApiError } from '../api';
import { ReactionQueue, type Answer, type QueueEnds, type Wish } from './queue';

const heart = (highlight: string, on = true): Wish => ({ highlight, kind: 'heart', on });
const answer: Answer = { counts: { heart: 1, applause: 0, inspired: 0, thanks: 0 }, mine: [] };
const tell = ({ highlight, on }: Wish) => `${on ? '+' : '-'}${highlight}`;

let sent: string[];
let stored: readonly Wish[];
let refused: string[];
let answers: (() => Promise<Answer>)[];
/** Requests that wait to be let through. */
let held: (() => void)[] | null;

const ends: QueueEnds = {
  async send(wish) {
    sent.push(tell(wish));
    if (held) await new Promise<void>((go) => held?.push(go));
    return (answers.shift() ?? (() => Promise.resolve(answer)))();
  },
  answered: () => undefined,
  refused: (wish) => void refused.push(tell(wish)),
  waiting: () => undefined,
  changed: (wishes) => (stored = wishes),
};
const fails = (status: number) => () => Promise.reject(new ApiError(status, null, ''));

beforeEach(() => {
  [sent, stored, refused, answers, held] = [[], [], [], [], null];
});

test('a wish is sent and then forgotten', async () => {
  const queue = new ReactionQueue([], ends);
  queue.wish(heart('a'), false);
  await queue.flush();
  expect(sent).toEqual(['+a']);
  expect(stored).toEqual([]);
});
test('wishes leave one after the other, in their order', async () => {
  held = [];
  const queue = new ReactionQueue([], ends);
  queue.wish(heart('a'), false);
  queue.wish(heart('b'), false);
  expect(sent).toEqual(['+a']);
  const flushed = queue.flush();
  held.shift()?.();
  held = null;
  await flushed;
  expect(sent).toEqual(['+a', '+b']);
});
test('without a network they wait, and survive a reload', async () => {
  answers = [fails(0)];
  const queue = new ReactionQueue([], ends);
  queue.wish(heart('a'), false);
  await queue.flush();
  expect(stored).toEqual([heart('a')]);
  expect(refused).toEqual([]);

  await new ReactionQueue([...stored], ends).flush();
  expect(sent).toEqual(['+a', '+a']);
  expect(stored).toEqual([]);
});
test('of several for the same reaction the last one counts', async () => {
  answers = [fails(0), fails(0), fails(0)];
  const queue = new ReactionQueue([], ends);
  queue.wish(heart('a'), false);
  await queue.flush();
  queue.wish(heart('a', false), false); // as it was: there is nothing left to wish
  await queue.flush();
  expect(stored).toEqual([]);
  queue.wish(heart('a', false), true);
  await queue.flush();
  queue.wish(heart('a', true), true);
  expect(stored).toEqual([]);
});
test('a change of mind while it is on its way is sent after it', async () => {
  held = [];
  const queue = new ReactionQueue([], ends);
  queue.wish(heart('a'), false);
  queue.wish(heart('a', false), false);
  const flushed = queue.flush();
  held.shift()?.();
  held = null;
  await flushed;
  expect(sent).toEqual(['+a', '-a']);
  expect(stored).toEqual([]);
});
test.each([403, 404, 409, 500])(
  'what the server refuses with %i is taken back, and the next goes on',
  async (status) => {
    answers = [fails(status)];
    const queue = new ReactionQueue([heart('a'), heart('b')], ends);
    await queue.flush();
    expect(refused).toEqual(['+a']);
    expect(sent).toEqual(['+a', '+b']);
    expect(stored).toEqual([]);
  },
);
test('a busy server gets it later', async () => {
  answers = [fails(429)];
  const queue = new ReactionQueue([heart('a')], ends);
  await queue.flush();
  expect(refused).toEqual([]);
  expect(queue.wishes).toEqual([heart('a')]);
});
