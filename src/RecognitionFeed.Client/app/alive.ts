import type { Highlight } from '../api';
import { feed } from '../highlights/feed.svelte';
import { resumeDrafts } from '../highlights/compose/waiting';
import { resumeNominations } from '../nominations/waiting';
import { reactions } from '../reactions/reactions.svelte';
import { follow } from './follow';
import { identify } from './identify';
import { me } from './me.svelte';
import { router } from './router.svelte';
import { register, remember } from './worker';

const RELOADED = 'reloaded';

/** Whoever reads, their reactions, the live connection and the service worker. */
export async function begin(booted: Promise<number | null>) {
  register();
  // After a new release an old page's parts are gone: a fresh page has the new ones.
  addEventListener('vite:preloadError', () => {
    if (!navigator.onLine || sessionStorage.getItem(RELOADED)) return; // in a tunnel there is nothing fresher
    sessionStorage.setItem(RELOADED, '1');
    location.reload();
  });
  if (router.path === '/sign-in') return;
  await identify();
  if (!me.person && router.path === '/accessibility') return;
  resumeDrafts();
  resumeNominations();
  const arrived = (highlights: Highlight[]) => {
    reactions.know(highlights.map(({ id }) => id));
    remember(highlights);
  };
  feed.arriving.add(arrived);
  arrived(feed.all());
  follow((await booted) ?? (await feed.open()));
}
