import { ApiError, getEvents, type Highlight } from '../api';
import { comments } from '../comments/comments.svelte';
import { EventStream } from '../eventStream';
import { feed } from '../highlights/feed.svelte';
import { removeInPlace } from '../highlights/inPlace';
import { Live } from '../live';
import { reactions } from '../reactions/reactions.svelte';
import { connection } from './connection.svelte';
import { me } from './me.svelte';
import { signedOut } from './problems';
import { router } from './router.svelte';
import { forget, purge, remember } from './worker';

const KEY = 'sequence';

/** Keeps what is shown in step with the server, from the event log and the live connection. */
export function follow(shown: number | null) {
  feed.removing.add(purge);
  const stream = new EventStream(start(shown), {
    read,
    apply(event) {
      if (event.type === 'highlightRemoved') {
        const { id } = event.data;
        void removeInPlace(id, () => feed.apply(event));
      } else if (event.type === 'highlightPublished' && isOwn(event.data.highlight)) {
        feed.add(event.data.highlight);
      } else if (event.type === 'commentAdded' || event.type === 'commentChanged' || event.type === 'commentRemoved') {
        comments.apply(event);
      } else {
        if (event.type === 'highlightChanged') remember([event.data.highlight]);
        feed.apply(event);
      }
    },
    async reload() {
      void comments.reload();
      await forget(); // what was taken down meanwhile isn't known any more
      return feed.reload();
    },
    moved: (last) => localStorage.setItem(KEY, String(last)),
  });
  const catchUp = () =>
    stream.catchUp().then(
      () => connection.fetched(),
      (error: unknown) => {
        if (!signedOut(error)) connection.lost();
      },
    );
  const afresh = () => {
    void catchUp();
    void reactions.flush();
    void comments.flush();
    void feed.recount().catch(() => undefined);
  };
  new Live({
    event: (event) => stream.receive(event),
    counts: (counts) => reactions.pushed(counts),
    // The bell listens, once it has been fetched.
    notified: (state) => dispatchEvent(new CustomEvent('notified', { detail: state })),
    connected: (slept) => {
      dispatchEvent(new Event('live'));
      void catchUp();
      void reactions.flush();
      void comments.flush();
      if (slept) void feed.recount().catch(() => undefined);
    },
    awake: afresh,
  }).start();
}

/**
 * What lies between the last visit and the page that came now is read too: the page no longer has what was taken down
 * since, but this browser's caches may.
 */
function start(shown: number | null): number {
  const seen = Number(localStorage.getItem(KEY) ?? Number.NaN);
  const from = Number.isNaN(seen) ? (shown ?? 0) : Math.min(seen, shown ?? seen);
  localStorage.setItem(KEY, String(from));
  return from;
}

/** Whoever has just published wants to see it in its place, unless they are reading further down. */
function isOwn(highlight: Highlight) {
  return highlight.author.id === me.person?.id && (router.path !== '/' || scrollY < 8);
}

async function read(after: number) {
  try {
    return await getEvents(after);
  } catch (error) {
    if (error instanceof ApiError && error.status === 410) return null;
    throw error;
  }
}
