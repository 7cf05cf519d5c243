/** Keeps a whole, successful answer; never an error, a redirect or a part. */
export async function store(name: string, key: RequestInfo, response: Response) {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return;
  await (await caches.open(name)).put(key, response.clone());
}

/** For what never changes under its address. */
export async function cacheFirst(name: string, request: Request): Promise<Response> {
  const stored = await (await caches.open(name)).match(request);
  if (stored) return stored;
  const response = await fetch(request);
  await store(name, request, response);
  return response;
}

/** The network's answer; what is stored only when there is no network. */
export async function networkFirst(name: string, request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    await store(name, request, response);
    return response;
  } catch {
    return (await (await caches.open(name)).match(request)) ?? Response.error();
  }
}

/** Lets the oldest go; `kept` stays. */
export async function trim(name: string, most: number, kept?: string) {
  const cache = await caches.open(name);
  const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== kept);
  for (const request of requests.slice(0, Math.max(0, requests.length - most))) await cache.delete(request);
}
