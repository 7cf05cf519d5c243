import { cacheFirst, networkFirst, store, trim } from './strategies';

declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: string[];
declare const __VERSION__: string;

const SHELL = `shell-${__VERSION__}`;
const FEED = 'feed';
const PHOTOS = 'photos';
const MOST_PHOTOS = 300;
const MOST_ANSWERS = 60;
const PATIENCE = 3000; // ms for the network before a stored page is shown

/** Answers that make the last feed readable without a network. */
const READABLE = /^\/api\/(me|my\/reactions|highlights(\/[^/]+)?|behaviours|perspectives|units)$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await (await caches.open(SHELL)).addAll(__PRECACHE__);
      await fetch('/').then(
        (page) => store(FEED, '/', page),
        () => undefined,
      );
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('shell-') && name !== SHELL) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/sign-in/')) return; // on the way to the provider and back: never answered with a stored page
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(cacheFirst(SHELL, request));
  else if (url.pathname.startsWith('/photos/'))
    event.respondWith(cacheFirst(PHOTOS, request).finally(() => trim(PHOTOS, MOST_PHOTOS)));
  else if (READABLE.test(url.pathname) && !url.searchParams.has('state'))
    event.respondWith(networkFirst(FEED, request).finally(() => trim(FEED, MOST_ANSWERS, '/')));
});

self.addEventListener('message', (event) => {
  const message = event.data as { type: string; highlight: string; photos: string[] };
  if (message.type === 'purge') event.waitUntil(purge(message.highlight, message.photos));
});

/** Every page is the same document; what it shows is decided by the address. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const whole = url.pathname === '/' && url.search === '';
  const fetched = fetch(event.request).then(async (response) => {
    if (whole) await store(FEED, '/', response);
    return response;
  });
  event.waitUntil(fetched.catch(() => undefined));
  const stored = () => caches.match('/', { cacheName: FEED });
  const late = new Promise<Response>((resolve) =>
    setTimeout(() => void stored().then((response) => response && resolve(response)), PATIENCE),
  );
  return Promise.race([fetched, late]).catch(async () => (await stored()) ?? Response.error());
}

/** What holds a highlight that was taken down, and its photos. */
async function purge(highlight: string, gone: string[]) {
  const feed = await caches.open(FEED);
  for (const request of await feed.keys()) {
    const text = await (await feed.match(request))?.text();
    if (text?.includes(highlight)) await feed.delete(request);
  }
  const photos = await caches.open(PHOTOS);
  for (const request of await photos.keys())
    if (gone.includes(new URL(request.url).pathname.split('/')[2] ?? '')) await photos.delete(request);
  // The document without it, so that the feed can still be read offline.
  await fetch('/').then(
    (response) => store(FEED, '/', response),
    () => undefined,
  );
}
