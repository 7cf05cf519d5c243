import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aHighlight, aPhoto } from '../highlights/given';
import { purge, remember } from './worker';

let told: unknown[];
beforeEach(() => {
  told = [];
  localStorage.clear();
  vi.stubGlobal('navigator', { serviceWorker: { controller: { postMessage: (it: unknown) => told.push(it) } } });
});
afterEach(() => vi.unstubAllGlobals());

const shows = (...photos: string[]) => aHighlight('h', { photos: photos.map((id) => aPhoto(id)) });

test('a photo that was taken out, or blurred since, leaves the caches; the others stay', () => {
  remember([shows('a', 'b')]);
  expect(told).toEqual([]);
  remember([shows('c', 'b')]);
  expect(told).toEqual([{ type: 'purge', highlight: 'h', photos: ['a'] }]);
  purge('h');
  expect(told.at(-1)).toEqual({ type: 'purge', highlight: 'h', photos: ['c', 'b'] });
});
