import { expect, test } from 'vitest';
import type { Comment } from '../api';
import type { CommentPage } from './commentsApi';
import { aComment } from './given';
import { Thread } from './thread.svelte';

const texts = (thread: Thread) => thread.items.map(({ text }) => text);
const added = (comment: Comment) => ({ type: 'commentAdded' as const, data: { comment, comments: 1 } });
const removed = (id: string) => ({ type: 'commentRemoved' as const, data: { id, highlight: 'h' } });

async function aThread(...pages: CommentPage[]) {
  const thread = new Thread({ page: () => Promise.resolve(pages.shift() as CommentPage), height: () => 96 });
  await thread.start();
  return thread;
}
const page = (ids: string[], next: string | null = null, mine: string[] = []): CommentPage => ({
  items: ids.map((id) => aComment(id)),
  next,
  mine,
});

test('the newest stands last, and earlier ones come in above', async () => {
  const thread = await aThread(page(['4', '3'], 'more', ['3']), page(['2', '1']));
  expect(texts(thread)).toEqual(['Grattis 3', 'Grattis 4']);
  expect([thread.isMine('3'), thread.isMine('4')]).toEqual([true, false]);
  await thread.earlier();
  expect(texts(thread)).toEqual(['Grattis 1', 'Grattis 2', 'Grattis 3', 'Grattis 4']);
  expect(thread.next).toBeNull();
});
test('what others write waits until the reader asks; a repeat counts once', async () => {
  const thread = await aThread(page(['1']));
  thread.apply(added(aComment('2')));
  thread.apply(added(aComment('2')));
  thread.apply(added(aComment('3')));
  expect(texts(thread)).toEqual(['Grattis 1']);
  expect(thread.fresh).toHaveLength(2);
  expect(thread.showFresh()?.id).toBe('2');
  expect(texts(thread)).toEqual(['Grattis 1', 'Grattis 2', 'Grattis 3']);
  expect(thread.fresh).toEqual([]);
});
test('ones own stands there at once, and only once when it is also told', async () => {
  const thread = await aThread(page(['1']));
  thread.apply(added(aComment('2')));
  thread.own(aComment('2'));
  thread.apply(added(aComment('2')));
  expect(texts(thread)).toEqual(['Grattis 1', 'Grattis 2']);
  expect(thread.fresh).toEqual([]);
  expect(thread.isMine('2')).toBe(true);
});
test('a change is seen where it stands, also behind the button', async () => {
  const thread = await aThread(page(['1']));
  thread.apply(added(aComment('2')));
  for (const id of ['1', '2'])
    thread.apply({
      type: 'commentChanged',
      data: { comment: aComment(id, { text: `Ändrad ${id}`, changedAt: '2026-11-20T08:05:00Z' }), comments: 2 },
    });
  expect(texts(thread)).toEqual(['Ändrad 1']);
  expect(thread.fresh[0]?.text).toBe('Ändrad 2');
});
test('what somebody else removes leaves its place as high as it was, and says nothing more', async () => {
  const thread = await aThread(page(['2', '1']));
  thread.apply(removed('1'));
  expect(thread.items[0]).toMatchObject({ id: '1', text: '', gone: 96 });
  thread.apply(added(aComment('1'))); // told late
  expect(texts(thread)).toEqual(['', 'Grattis 2']);
  thread.apply(added(aComment('3')));
  thread.apply(removed('3'));
  expect(thread.fresh).toEqual([]);
});
test('opened anew it shows all that is there, and nothing of what is gone', async () => {
  const thread = await aThread(page(['2', '1']));
  thread.apply(removed('1'));
  thread.apply(added(aComment('3')));
  await thread.open();
  expect(texts(thread)).toEqual(['Grattis 2', 'Grattis 3']);
  expect(thread.fresh).toEqual([]);
});
test('what is told while the first page is on its way is neither lost nor shown twice', async () => {
  let answer: (page: CommentPage) => void = () => undefined;
  const thread = new Thread({ page: () => new Promise((resolve) => (answer = resolve)), height: () => 0 });
  const started = thread.start();
  thread.apply(added(aComment('2')));
  thread.apply(added(aComment('3')));
  thread.apply(removed('1'));
  answer(page(['2', '1']));
  await started;
  expect(texts(thread)).toEqual(['Grattis 2']);
  expect(thread.fresh.map(({ id }) => id)).toEqual(['3']);
});
test('when it cannot be read it says so, and can be asked again', async () => {
  const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve(page(['1']))];
  const thread = new Thread({ page: () => (answers.shift() as () => Promise<CommentPage>)(), height: () => 0 });
  await thread.start();
  expect(thread.failed).toBeInstanceOf(Error);
  await thread.start();
  expect([thread.failed, texts(thread)]).toEqual([null, ['Grattis 1']]);
});
