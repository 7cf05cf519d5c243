import type { FeedPage, Language } from '../api';
import { feed } from '../highlights/feed.svelte';
import { connection } from './connection.svelte';
import { cachedAt } from './worker';

const FIRST = 2; // cards

interface Boot {
  page: FeedPage;
  language: Language;
}

/**
 * The first page of the feed came with the document. What the first screen needs is drawn at once, the rest when that
 * has been painted. Answers the page's sequence; null where the server put none in.
 */
export async function boot(): Promise<number | null> {
  const element = document.getElementById('boot');
  if (!element?.textContent) return null;
  const { page } = JSON.parse(element.textContent) as Boot;
  connection.fetchedAt = new Date();
  // Without a network the page came from the service worker's cache, and is as old as that.
  if (connection.offline) void cachedAt().then((at) => (connection.fetchedAt = at));
  feed.begin({ ...page, items: page.items.slice(0, FIRST), next: null });
  await painted();
  feed.begin(page);
  return page.sequence;
}

const painted = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
