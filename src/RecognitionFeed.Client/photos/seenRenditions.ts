/** Takes a photo out of what this browser keeps for reading without a network. */
export async function forgetRenditions(photo: string) {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open('photos');
  for (const request of await cache.keys())
    if (new URL(request.url).pathname.startsWith(`/photos/${photo}/`)) await cache.delete(request);
}
