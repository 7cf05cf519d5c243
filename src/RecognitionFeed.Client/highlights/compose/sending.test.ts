import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Highlight, HighlightDraft } from '../../api';
import { ChosenPhoto } from '../../photos/chosenPhoto.svelte';
import { Draft } from './draft.svelte';
import { Sending } from './sending.svelte';

/** The server's rules for one highlight, behind fetch. */
let kept: Highlight | null;
let calls: string[];
let fails: (call: string) => Response | 'lost' | null;
let sending: Sending;
let draft: Draft;
let ends: string[];

const photo = { id: 'p', width: 4, height: 3, placeholder: '', color: '#000000', renditions: [] };
const problem = (status: number, slug: string, errors?: object) =>
  Response.json({ type: `/problems/${slug}`, detail: slug, errors }, { status });
const settle = () => vi.advanceTimersByTimeAsync(50);

function store(request: HighlightDraft, version: number): Highlight {
  const { story, byline, visit } = request;
  const named = (ids: string[]) => ids.map((id) => ({ id, name: id }));
  const topics = (ids: string[]) => ids.map((id) => ({ id, name: { sv: id, en: id } }));
  return {
    ...{
      id: draft.id,
      state: kept?.state ?? 'draft',
      story,
      byline,
      visit,
      version,
      publishedAt: null,
      scheduledFor: kept?.scheduledFor ?? null,
    },
    author: { id: 'a', name: 'A' },
    photos: request.photos.map((one) => ({ ...photo, ...one })),
    units: named(request.units),
    people: named(request.people),
    behaviours: topics(request.behaviours),
    perspectives: topics(request.perspectives),
    counts: { heart: 0, applause: 0, inspired: 0, thanks: 0 },
    comments: 0,
    commentsLocked: false,
  };
}
function serve(
  method: string,
  url: string,
  body: HighlightDraft & { at?: string },
  ifMatch: string | undefined,
): Response {
  if (method === 'POST' && url === '/api/highlights') kept ??= store(body, 1);
  else if (!kept) return problem(404, 'not-found');
  else if (method === 'PUT') {
    if (ifMatch !== `"${kept.version}"`) return problem(412, 'stale-version');
    kept = store(body, kept.version + 1);
  } else if (method === 'POST' && body.at !== undefined)
    kept = { ...kept, state: 'scheduled', scheduledFor: body.at, version: kept.version + 1 };
  else if (method === 'POST') kept = { ...kept, state: 'published', version: kept.version + 1 };
  return Response.json(kept);
}

beforeEach(() => {
  vi.useFakeTimers();
  kept = null;
  calls = [];
  ends = [];
  fails = () => null;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const call = `${init.method} ${url.replace(draft.id, 'ID')}`;
    calls.push(call);
    const failure = fails(call);
    if (failure && failure !== 'lost') return Promise.resolve(failure);
    const headers = init.headers as Record<string, string>;
    const answer = serve(
      init.method ?? '',
      url,
      JSON.parse((init.body as string | undefined) ?? '{}') as HighlightDraft,
      headers['if-match'],
    );
    return failure === 'lost' ? Promise.reject(new TypeError('network')) : Promise.resolve(answer);
  });
  draft = new Draft();
  draft.happened = 'Det hände';
  const chosen = new ChosenPhoto(new Blob(['photo']));
  Object.assign(chosen, { uploaded: photo, state: 'uploaded', decorative: true });
  draft.photos = [chosen];
  sending = new Sending(draft, { sent: (wish) => ends.push(wish), failed: (why) => ends.push(why) });
});
afterEach(() => {
  sending.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
async function wish(what: 'save' | 'publish' | 'schedule', at: string | null = null) {
  sending.wish(what, at);
  flushSync();
  await settle();
}

test.each(['save', 'publish'] as const)('what was to be blurred is not shown as it was: %s', async (what) => {
  const [shown] = draft.photos as [ChosenPhoto];
  shown.edit = { id: 'e', crop: null, blur: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] };
  shown.state = 'failed';
  await wish(what);
  expect([calls, sending.state, draft.wish]).toEqual([[], 'idle', null]);
  expect(sending.problem).not.toBeNull();
});

test('publishing stores the draft under its own id and publishes it, once', async () => {
  await wish('publish');
  flushSync();
  await settle();
  expect(calls).toEqual(['POST /api/highlights', 'POST /api/highlights/ID/publication']);
  expect([ends, draft.published, draft.wish]).toEqual([['publish'], true, null]);
});
test('it waits for uploads under way', async () => {
  const [chosen] = draft.photos as [ChosenPhoto];
  Object.assign(chosen, { uploaded: null, state: 'sending' });
  await wish('publish');
  expect([calls, sending.state]).toEqual([[], 'photos']);
  Object.assign(chosen, { uploaded: photo, state: 'uploaded' });
  flushSync();
  await settle();
  expect(ends).toEqual(['publish']);
});
test('a photo that fails takes the wish back and says so', async () => {
  const [chosen] = draft.photos as [ChosenPhoto];
  Object.assign(chosen, { uploaded: null, state: 'sending' });
  await wish('publish');
  chosen.state = 'failed';
  flushSync();
  await settle();
  expect([calls, draft.wish]).toEqual([[], null]);
  expect(sending.problem).toMatch(/kunde inte laddas upp/);
});
test('without a network the wish stays, and is carried out when it is back', async () => {
  fails = (call) => (calls.length === 1 && call.startsWith('POST') ? 'lost' : null);
  await wish('publish');
  expect([sending.state, draft.wish]).toEqual(['offline', 'publish']);
  dispatchEvent(new Event('online'));
  await settle();
  expect(ends).toEqual(['publish']);
});
test('what was written after a lost answer is not lost with it', async () => {
  fails = () => (calls.length === 1 ? 'lost' : null);
  await wish('save');
  draft.happened = 'Det hände mer';
  dispatchEvent(new Event('online'));
  await settle();
  expect(calls).toEqual(['POST /api/highlights', 'POST /api/highlights', 'PUT /api/highlights/ID']);
  expect(kept?.story.happened).toBe('Det hände mer');
});
test('a draft that is saved already is published without being sent again', async () => {
  await wish('save');
  await wish('publish');
  expect(calls).toEqual(['POST /api/highlights', 'POST /api/highlights/ID/publication']);
});
test('somebody else has changed it: both versions are there, and the wish is taken back', async () => {
  await wish('save');
  kept = { ...(kept as unknown as Highlight), version: 7, story: { happened: 'Deras', meant: '' } };
  draft.happened = 'Min';
  await wish('publish');
  expect([draft.conflict?.story.happened, draft.happened, draft.wish]).toEqual(['Deras', 'Min', null]);
  draft.takeTheirs();
  expect([draft.happened, draft.base?.version]).toEqual(['Deras', 7]);
  draft.swapAside();
  expect(draft.happened).toBe('Min');
  await wish('publish');
  expect([kept.story.happened, kept.state]).toEqual(['Min', 'published']);
});
test('our own change whose answer was lost is no conflict', async () => {
  await wish('save');
  draft.happened = 'Ändrat';
  fails = (call) =>
    call.startsWith('PUT') && calls.filter((one) => one.startsWith('PUT')).length === 1 ? 'lost' : null;
  await wish('save');
  dispatchEvent(new Event('online'));
  await settle();
  expect([draft.conflict, ends, draft.base?.version]).toEqual([null, ['save', 'save'], 2]);
});
test('what the server does not accept is told in the language of the page', async () => {
  fails = () => problem(400, 'invalid', { people: ['A person cannot be named.'] });
  await wish('publish');
  expect(sending.problem).toMatch(/^En av medarbetarna går inte att nämna/);
  expect(draft.wish).toBeNull();
});
test('photos that the server has let go of are uploaded again', async () => {
  fails = () => problem(400, 'invalid', { photos: ['gone'] });
  await wish('publish');
  const [chosen] = draft.photos as [ChosenPhoto];
  expect([chosen.uploaded, chosen.underWay, draft.wish]).toEqual([null, true, 'publish']);
});
test('a wish can be taken back while it waits', async () => {
  fails = () => 'lost';
  await wish('publish');
  sending.cancel();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([calls.length, draft.wish, sending.state]).toEqual([1, null, 'idle']);
});

test('a draft is stored, and then scheduled', async () => {
  await wish('schedule', '2027-11-24T07:00:00.000Z');
  expect(calls).toEqual(['POST /api/highlights', 'POST /api/highlights/ID/publication']);
  expect(ends).toEqual(['schedule']);
  expect(draft.scheduledFor).toBe('2027-11-24T07:00:00.000Z');
});
test('a time that has passed while there was no network is told, and the draft stays', async () => {
  fails = (call) => (call.endsWith('publication') ? problem(422, 'schedule-in-past') : null);
  await wish('schedule', '2020-11-24T07:00:00.000Z');
  expect(draft.wish).toBeNull();
  expect(sending.problem).toContain('passerat');
  expect(draft.scheduledFor).toBeNull();
});
test('what is changed while it waits is stored and waits on', async () => {
  await wish('schedule', '2027-11-24T07:00:00.000Z');
  draft.happened = 'Det hände mer';
  await wish('save');
  expect(calls.at(-1)).toBe('PUT /api/highlights/ID');
  expect(draft.scheduledFor).toBe('2027-11-24T07:00:00.000Z');
});
