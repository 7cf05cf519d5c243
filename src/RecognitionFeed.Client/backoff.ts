/**
 * How long to wait before connecting again, in milliseconds, with full jitter: 11,000 browsers that lose a server at the
 * same moment must not come back at the same moment.
 */
export function backoff(attempt: number, random = Math.random()): number {
  const most = attempt === 0 ? 3000 : Math.min(30_000, 1500 * 2 ** attempt);
  return random * most;
}
