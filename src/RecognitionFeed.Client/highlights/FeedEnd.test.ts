import { render } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import FeedEnd from './FeedEnd.svelte';
import { FeedList } from './feedList.svelte';
import { aHighlight } from './given';

type Entry = Pick<IntersectionObserverEntry, 'isIntersecting'>;
let observed: (entries: Entry[]) => void;
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: typeof observed) {
        observed = tell;
      }
      observe() {}
      disconnect() {}
    },
  );
});

function shown() {
  let page = 0;
  const list = new FeedList(
    {},
    { page: () => Promise.resolve({ items: [aHighlight(`later-${page++}`)], next: 'more', sequence: 1 }) },
  );
  list.begin({ items: [aHighlight('a')], next: 'more', sequence: 1 });
  render(FeedEnd, { list });
  return list;
}

test('a page comes also when the browser, busy, tells late of leaving and coming near in one', async () => {
  const list = shown();
  observed([{ isIntersecting: false }, { isIntersecting: true }]);
  await vi.waitFor(() => expect(list.items).toHaveLength(2));
});
test('coming near while another page is on its way is not forgotten', async () => {
  const list = shown();
  list.busy = true;
  observed([{ isIntersecting: true }]);
  await tick();
  expect(list.items).toHaveLength(1);
  list.busy = false;
  await vi.waitFor(() => expect(list.items).toHaveLength(2));
});
test('three pages come by themselves, and no fourth', async () => {
  const list = shown();
  for (const length of [2, 3, 4]) {
    observed([{ isIntersecting: true }]);
    await vi.waitFor(() => expect(list.items).toHaveLength(length));
  }
  observed([{ isIntersecting: true }]);
  await tick();
  expect(list.items).toHaveLength(4);
});
