import type { Highlight } from '../api';

/** The service worker: keeps the shell, the last feed and seen photos for when there is no network. */
export function register() {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: (url) => url });
  const url = policy?.createScriptURL('/sw.js') ?? '/sw.js';
  navigator.serviceWorker.register(url as string).catch(() => undefined); // private windows refuse; all else works
}

const KEY = 'photos';
const MOST = 300; // highlights; the cache holds no more photos

type PhotosOf = [highlight: string, photos: string[]][];
const known = () => JSON.parse(localStorage.getItem(KEY) ?? '[]') as PhotosOf;

/** Remembers which photos belong to what: a highlight may be taken down while this browser is closed. */
export function remember(highlights: Highlight[]) {
  const before = known();
  const fresh = highlights.map(({ id, photos }): PhotosOf[number] => [id, photos.map((photo) => photo.id)]);
  for (const [id, photos] of fresh) {
    const gone = before.find(([other]) => other === id)?.[1].filter((photo) => !photos.includes(photo));
    if (gone?.[0]) tell(id, gone); // taken out of it, or blurred since
  }
  const older = before.filter(([id]) => !highlights.some((highlight) => highlight.id === id));
  localStorage.setItem(KEY, JSON.stringify([...older, ...fresh].slice(-MOST)));
}

/** Takes a highlight that is down, and its photos, out of the caches. */
export function purge(highlight: string) {
  tell(highlight, known().find(([id]) => id === highlight)?.[1] ?? []);
}
function tell(highlight: string, photos: string[]) {
  if ('serviceWorker' in navigator)
    navigator.serviceWorker.controller?.postMessage({ type: 'purge', highlight, photos });
}

/** Empties what was fetched: it can't be told which of it has been taken down. */
export async function forget() {
  if (!('caches' in window)) return;
  await Promise.all([caches.delete('feed'), caches.delete('photos')]);
}

/** When the page that stands in the cache was fetched. */
export async function cachedAt(): Promise<Date | null> {
  if (!('caches' in window)) return null;
  const date = (await caches.match('/'))?.headers.get('date');
  return date ? new Date(date) : null;
}
