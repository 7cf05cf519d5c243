/** The values of a pattern such as `/h/:id` in a path; null when the path is another. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const names: string[] = [];
  const expression = pattern.replace(/:(\w+)/g, (_, name: string) => (names.push(name), '([^/]+)'));
  const found = new RegExp(`^${expression}/?$`).exec(path);
  if (!found) return null;
  try {
    return Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
  } catch {
    return null; // broken percent-encoding
  }
}

/** A path of this site to go to after signing in; anything else becomes the feed. */
export function safeReturnUrl(value: string | null, origin = location.origin): string {
  if (!value?.startsWith('/')) return '/';
  const url = new URL(value, origin);
  // `//host` and `/\host` are other sites to a browser.
  return url.origin === origin && !url.pathname.startsWith('/sign-in') ? url.pathname + url.search + url.hash : '/';
}
