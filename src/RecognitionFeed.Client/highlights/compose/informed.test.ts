import { expect, test } from 'vitest';
import { ChosenPhoto } from '../../photos/chosenPhoto.svelte';
import { contentOf, emptyContent } from './content';
import { Draft } from './draft.svelte';

const photo = (id: string) =>
  ChosenPhoto.from({
    ...{ id, width: 4, height: 3, placeholder: '', color: '#000000', renditions: [] },
    ...{ alt: 'Alt', decorative: false },
  });

test('a photo added after everybody was ticked as told unticks it; reordering and removing do not', () => {
  const [a, b, c] = [photo('a'), photo('b'), photo('c')];
  const draft = new Draft('d', { ...emptyContent(), informed: true }, [a, b]);
  expect(draft.informed).toBe(true);
  draft.photos = [b, a];
  draft.photos = [b];
  expect(draft.informed).toBe(true);
  draft.photos = [b, c];
  expect(draft.informed).toBe(false);
  expect(draft.request.informed).toBe(false);
});
test('what an earlier release has kept on the device is unticked', () => {
  const older = emptyContent();
  delete older.informed;
  expect(new Draft('d', older).request.informed).toBe(false);
});
test('a highlight of which somebody has said so is ticked', () => {
  const content = contentOf({
    ...{
      id: 'h',
      state: 'draft',
      story: { happened: '', meant: '' },
      byline: 'director',
      author: { id: 'a', name: 'A' },
    },
    ...{ photos: [], units: [], people: [], behaviours: [], perspectives: [], visit: null, publishedAt: null },
    ...{ scheduledFor: null, version: 1, counts: { heart: 0, applause: 0, inspired: 0, thanks: 0 } },
    ...{ comments: 0, commentsLocked: false, informed: { by: null, at: '2026-11-23T08:00:00Z' } },
  });
  expect(content.informed).toBe(true);
});
