import { expect, test } from 'vitest';
import type { Highlight } from '../../api';
import { contentOf, emptyContent, isEmpty, requestOf, same, today } from './content';
import { newId } from './newId';

const highlight: Highlight = {
  id: 'h',
  state: 'draft',
  story: { happened: 'Det hände', meant: 'Det betydde' },
  byline: 'director',
  author: { id: 'a', name: 'A' },
  photos: [
    { id: 'p', width: 4, height: 3, placeholder: '', color: '#000000', renditions: [], alt: 'Alt', decorative: false },
  ],
  units: [{ id: 'u', name: 'U' }],
  people: [],
  behaviours: [{ id: 'b', name: { sv: 'B', en: 'B' } }],
  perspectives: [],
  visit: { place: 'Råå', date: '2026-05-04' },
  publishedAt: null,
  scheduledFor: null,
  version: 3,
  counts: { heart: 0, applause: 0, inspired: 0, thanks: 0 },
  comments: 0,
  commentsLocked: false,
};

test('what the server has goes through the form unchanged', () => {
  expect(requestOf(contentOf(highlight), 'withCommunications')).toEqual({
    story: highlight.story,
    byline: 'director',
    photos: [{ id: 'p', alt: 'Alt', decorative: false }],
    units: ['u'],
    people: [],
    behaviours: ['b'],
    perspectives: [],
    visit: { place: 'Råå', date: '2026-05-04' },
    informed: false,
  });
});
test('texts are sent without the space around them, and no visit without a place', () => {
  const request = requestOf({ ...emptyContent(), happened: ' Hej \n', place: ' ' }, 'director');
  expect([request.story.happened, request.visit]).toEqual(['Hej', null]);
});
test('a photo that is not uploaded is not sent; a decorative one has no alt text', () => {
  const [photo] = contentOf(highlight).photos;
  if (!photo) throw new Error('no photo');
  const content = {
    ...contentOf(highlight),
    photos: [
      { ...photo, decorative: true },
      { ...photo, key: 'x', uploaded: null },
    ],
  };
  expect(requestOf(content, 'director').photos).toEqual([{ id: 'p', alt: '', decorative: true }]);
});
test('the order of names and topics makes no difference, that of photos does', () => {
  const request = { ...requestOf(contentOf(highlight), 'director'), units: ['u', 'v'] };
  expect(same(request, { ...request, units: ['v', 'u'] })).toBe(true);
  const photos = [...request.photos, { id: 'q', alt: '', decorative: true }];
  expect(same({ ...request, photos }, { ...request, photos: photos.toReversed() })).toBe(false);
  expect(same(request, { ...request, story: { ...request.story, meant: '' } })).toBe(false);
});
test('a page that nobody has written on is empty, a date alone is nothing', () => {
  expect(isEmpty(emptyContent())).toBe(true);
  expect(isEmpty({ ...emptyContent(), place: 'Råå' })).toBe(false);
  expect(isEmpty({ ...emptyContent(), behaviours: ['b'] })).toBe(false);
});
test('today is the day of the city, also just before midnight in UTC', () => {
  expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
});
test('ids are version 7 and sort by time', () => {
  const [early, late] = [newId(1_000_000), newId(2_000_000)];
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
});
