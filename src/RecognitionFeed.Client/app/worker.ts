/** The service worker: keeps the shell, the last feed and seen photos for when there is no network. */
export function register() {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const policy = window.trustedTypes?.createPolicy('sw', { createScriptURL: (url) => url });
  const url = policy?.createScriptURL('/sw.js') ?? '/sw.js';
  navigator.serviceWorker.register(url as string).catch(() => undefined); // private windows refuse; all else works
}

/** Takes a highlight that is down, and its photos, out of the caches. */
export function purge(highlight: string, photos: string[]) {
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
