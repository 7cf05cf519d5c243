import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../api';
import { ChosenPhoto } from './chosenPhoto.svelte';
import { PhotoTooLarge } from './shrink';
import { backoff, uploads, verdict } from './uploads';

/** The network, as XMLHttpRequest shows it. */
class Request {
  static all: Request[] = [];
  upload: { onprogress?: (e: { lengthComputable: boolean; loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = '';
  retryAfter: string | null = null;
  constructor() {
    Request.all.push(this);
  }
  open() {
    // Nothing to do: there is one address.
  }
  setRequestHeader() {
    // Nothing to do: there is one kind of body.
  }
  send() {
    // Answers when the test says so.
  }
  getResponseHeader() {
    return this.retryAfter;
  }
  abort() {
    this.onabort?.();
  }
  progress(loaded: number) {
    this.upload.onprogress?.({ lengthComputable: true, loaded, total: 100 });
  }
  answer(status: number, body: object) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}
const uploaded = { id: 'p', width: 4, height: 3, placeholder: '', color: '#000000', renditions: [] };
const settle = () => vi.advanceTimersByTimeAsync(50);
const aPhoto = () => new ChosenPhoto(new Blob(['photo']));
const request = (i: number) => {
  const found = Request.all[i];
  if (!found) throw new Error(`request ${i} has not been sent`);
  return found;
};
async function add(...photos: ChosenPhoto[]) {
  for (const photo of photos) uploads.add(photo);
  await settle();
}

let photos: ChosenPhoto[];
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Request);
  Request.all = [];
  photos = [aPhoto(), aPhoto(), aPhoto()];
});
afterEach(() => {
  for (const photo of photos) uploads.leave(photo);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the queue', () => {
  test('two photos leave at once, the third when one has arrived', async () => {
    await add(...photos);
    expect(photos.map(({ state }) => state)).toEqual(['sending', 'sending', 'waiting']);
    request(0).answer(201, uploaded);
    await settle();
    expect(photos.map(({ state }) => state)).toEqual(['uploaded', 'sending', 'sending']);
    expect(photos[0]?.uploaded).toEqual(uploaded);
  });
  test('progress shows what has left the phone, and when the server has it all', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    request(0).progress(40);
    expect(photo.progress).toBe(0.4);
    request(0).progress(100);
    expect(photo.state).toBe('checking');
  });
  test('a photo that is cancelled makes room, and can be tried again', async () => {
    await add(...photos);
    const [first, , third] = photos as [ChosenPhoto, ChosenPhoto, ChosenPhoto];
    uploads.cancel(first);
    await settle();
    expect([first.state, third.state]).toEqual(['cancelled', 'sending']);
    request(1).answer(201, uploaded);
    uploads.retry(first);
    await settle();
    expect(first.state).toBe('sending');
  });
  test('the same photo is never sent twice', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo, photo);
    expect(Request.all).toHaveLength(1);
    request(0).answer(201, uploaded);
    await settle();
    await add(photo);
    expect(Request.all).toHaveLength(1);
  });
  test('a lost network is waited for, and its return starts the upload at once', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    request(0).onerror?.();
    await settle();
    expect(photo.state).toBe('offline');
    dispatchEvent(new Event('online'));
    await settle();
    expect(photo.state).toBe('sending');
    expect(Request.all).toHaveLength(2);
  });
  test('a lost network is also tried again by the clock', async () => {
    await add(photos[0] as ChosenPhoto);
    request(0).onerror?.();
    await vi.advanceTimersByTimeAsync(1100);
    expect(Request.all).toHaveLength(2);
  });
  test('a connection on which nothing moves is given up and made anew', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    request(0).progress(10);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(photo.state).toBe('sending');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(Request.all).toHaveLength(2);
  });
  test('a busy server is asked again when it said, not before', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    request(0).retryAfter = '30';
    request(0).answer(429, { type: '/problems/busy' });
    await vi.advanceTimersByTimeAsync(29_000);
    expect([photo.state, photo.error, Request.all.length]).toEqual(['offline', 'busy', 1]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(Request.all).toHaveLength(2);
  });
  test('a refused photo says why and is left to the person', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    request(0).answer(422, { type: '/problems/photo-damaged' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect([photo.state, photo.error, Request.all.length]).toEqual(['failed', 'photo-damaged', 1]);
  });
  test('a photo that is removed while it is sent leaves nothing behind', async () => {
    const [photo] = photos as [ChosenPhoto];
    await add(photo);
    uploads.leave(photo);
    await settle();
    expect(photo.state).toBe('sending');
    expect(Request.all).toHaveLength(1);
  });
});

describe('an edit', () => {
  const edit = { id: 'e', crop: null, blur: [{ x: 0, y: 0, width: 0.5, height: 0.5 }] };
  const rendition = { width: 4, height: 3, format: 'webp' as const, url: '/photos/new/4.webp' };
  const edited = { ...uploaded, id: 'new', renditions: [rendition] };
  let asked: { url: string; body: unknown }[];
  let answers: (() => Response)[];
  let told: number;
  const problem = (status: number, slug: string) => () => Response.json({ type: `/problems/${slug}` }, { status });
  const done = () => Response.json(edited, { status: 201 });

  beforeEach(async () => {
    asked = [];
    answers = [];
    told = 0;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      asked.push({ url, body: init.body ? (JSON.parse(init.body as string) as unknown) : null });
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('no network'));
    });
    await add(photos[0] as ChosenPhoto);
    request(0).answer(201, uploaded);
    await settle();
  });
  const begin = async () => {
    const [photo] = photos as [ChosenPhoto];
    uploads.edit(photo, edit, () => told++);
    await settle();
    return photo;
  };

  test('puts a new photo in the place of the one that was sent, whose file is no longer kept', async () => {
    const [photo] = photos as [ChosenPhoto];
    const original = photo.blob;
    answers = [done, () => new Response('edited')];
    await begin();
    expect(asked.map(({ url }) => url)).toEqual(['/api/photos/p/edits', '/photos/new/4.webp']);
    expect(asked[0]?.body).toEqual(edit);
    expect([photo.state, photo.uploaded?.id, photo.edit, told]).toEqual(['uploaded', 'new', null, 1]);
    expect(photo.blob).not.toBe(original);
    expect(await photo.blob?.text()).toBe('edited');
  });
  test('lets the file go even where the edited one cannot be fetched', async () => {
    answers = [done];
    const photo = await begin();
    expect([photo.state, photo.uploaded?.id, photo.blob]).toEqual(['uploaded', 'new', null]);
  });
  test('waits for the network, kept with the draft, and is then asked for as the same', async () => {
    const photo = await begin();
    expect([photo.state, photo.underWay, photo.toStored().edit]).toEqual(['offline', true, edit]);
    answers = [done, () => new Response('edited')];
    dispatchEvent(new Event('online'));
    await settle();
    expect([photo.state, photo.uploaded?.id]).toEqual(['uploaded', 'new']);
    expect(asked.slice(0, 2).map(({ body }) => body)).toEqual([edit, edit]);
  });
  test('goes on after a reload', async () => {
    const stored = (await begin()).toStored();
    const restored = ChosenPhoto.restored(stored, new Blob(['photo']));
    expect(restored.underWay).toBe(true);
    answers = [done, () => new Response('edited')];
    uploads.add(restored);
    await settle();
    expect([restored.state, restored.uploaded?.id]).toEqual(['uploaded', 'new']);
  });
  test('of a photo that lay too long is done once it has been sent again', async () => {
    answers = [problem(404, 'not-found'), done, () => new Response('edited')];
    const photo = await begin();
    expect(photo.state).toBe('sending');
    request(1).answer(201, { ...uploaded, id: 'again' });
    await settle();
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/photos/p/edits',
      '/api/photos/again/edits',
      '/photos/new/4.webp',
    ]);
    expect(photo.uploaded?.id).toBe('new');
  });
  test('that is refused is left to the person, who can ask again or leave the photo as it was', async () => {
    answers = [problem(422, 'photo-too-slow')];
    const photo = await begin();
    expect([photo.state, photo.error, photo.edit]).toEqual(['failed', 'photo-too-slow', edit]);
    uploads.cancel(photo);
    expect([photo.state, photo.edit, photo.uploaded?.id]).toEqual(['uploaded', null, 'p']);
  });
});

describe('what an error means', () => {
  test.each(['photo-too-large', 'photo-unsupported', 'photo-damaged', 'photo-too-many-pixels', 'photo-too-slow'])(
    '%s is told to the person',
    (slug) => expect(verdict(new ApiError(422, slug, ''), 0)).toEqual({ again: false, reason: slug }),
  );
  test('what the phone refuses has the same words as what the server refuses', () => {
    expect(verdict(new PhotoTooLarge(), 0)).toEqual({ again: false, reason: 'photo-too-large' });
    expect(verdict(new ApiError(413, null, ''), 0)).toEqual({ again: false, reason: 'photo-too-large' });
  });
  test('a missing network is waited for without end, a failing server is not', () => {
    expect(verdict(new ApiError(0, 'offline', ''), 500).again).toBe(true);
    expect(verdict(new ApiError(503, 'busy', ''), 0).again).toBe(true);
    expect(verdict(new ApiError(503, 'busy', ''), 5)).toEqual({ again: false, reason: 'busy' });
  });
  test('who is signed out is told so', () => {
    expect(verdict(new ApiError(401, 'unauthorized', ''), 0)).toEqual({ again: false, reason: 'signed-out' });
  });
});

test('each attempt waits longer, never in step with other phones, at most a minute', () => {
  expect([backoff(0, 1), backoff(1, 1), backoff(2, 1)]).toEqual([1000, 2000, 4000]);
  expect(backoff(3, 0)).toBe(4000);
  expect(backoff(50, 1)).toBe(60_000);
});
