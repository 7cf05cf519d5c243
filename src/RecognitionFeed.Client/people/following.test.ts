import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../app/toasts.svelte';
import { Following } from './following.svelte';

const sent: string[] = [];
let answer: () => Promise<Response>;
let letGo: () => void = () => undefined;

beforeEach(() => {
  sent.length = 0;
  toasts.shown = [];
  answer = () => Promise.resolve(new Response(null, { status: 204 }));
  vi.stubGlobal('fetch', (url: string, { method }: RequestInit) => {
    sent.push(`${method} ${url}`);
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

test('it shows at once, before the server has answered', async () => {
  answer = () => new Promise((resolve) => (letGo = () => resolve(new Response(null, { status: 204 }))));
  const following = new Following('u1', false);
  const done = following.toggle();
  expect(following.now).toBe(true);
  letGo();
  await done;
  expect(sent).toEqual(['PUT /api/my/units/u1']);
});

test('presses while a request is under way are sent one after the other, and only where they change something', async () => {
  answer = () => new Promise((resolve) => (letGo = () => resolve(new Response(null, { status: 204 }))));
  const following = new Following('u1', false);
  const done = following.toggle();
  void following.toggle();
  void following.toggle();
  void following.toggle();
  answer = () => Promise.resolve(new Response(null, { status: 204 }));
  letGo();
  await done;
  expect(following.now).toBe(false);
  expect(sent).toEqual(['PUT /api/my/units/u1', 'DELETE /api/my/units/u1']);
});

test('a refusal takes it back and says why', async () => {
  answer = () => Promise.reject(new TypeError('network'));
  const following = new Following('u1', true);
  await following.toggle();
  expect(following.now).toBe(true);
  expect(toasts.shown[0]?.text).toMatch(/offline/);
});
