import type { FeedPage, Language } from '../api';
import { feed } from '../highlights/feed.svelte';
import { connection } from './connection.svelte';
import { cachedAt } from './worker';

interface Boot {
  page: FeedPage;
  language: Language;
}

/** The first page of the feed came with the document; answers its sequence. Null where the server put none in. */
export function boot(): number | null {
  const element = document.getElementById('boot');
  if (!element?.textContent) return null;
  const { page } = JSON.parse(element.textContent) as Boot;
  feed.begin(page);
  connection.fetchedAt = new Date();
  // Without a network the page came from the service worker's cache, and is as old as that.
  if (connection.offline) void cachedAt().then((at) => (connection.fetchedAt = at));
  return page.sequence;
}
