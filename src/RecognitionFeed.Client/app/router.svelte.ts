import { tick } from 'svelte';
import { findNamed, Places, type Place } from './places';

interface EntryState {
  entry?: string;
  fromFeed?: boolean;
}
const entryOf = (state: unknown) => (state as EntryState | null)?.entry ?? null;

class Router {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  /** Called before another page is drawn, while the old one still stands. */
  readonly leaving = new Set<() => void>();

  #places = new Places();
  #entry = entryOf(history.state) ?? crypto.randomUUID();
  /** Pages that are fetched tell when they stand, so that scroll and focus can be set. */
  #ready: Promise<unknown> = Promise.resolve();

  start() {
    history.scrollRestoration = 'manual';
    history.replaceState({ ...(history.state as EntryState | null), entry: this.#entry }, '');
    addEventListener('popstate', (event) => {
      this.#leave();
      this.#entry = entryOf(event.state) ?? crypto.randomUUID();
      void this.#show(this.#places.get(this.#entry));
    });
    addEventListener('pagehide', () => this.#places.remember(this.#entry));
    document.addEventListener('click', (event) => this.#follow(event));
    const place = this.#places.get(this.#entry);
    if (place) void this.#arrive(place);
  }

  /** Goes to a path of this site. `replace` changes the address in place: no new entry, no scrolling, the focus stays. */
  go(url: string, { replace = false } = {}) {
    if (replace) {
      history.replaceState(history.state, '', url);
      this.#read();
      return;
    }
    this.#leave();
    this.#entry = crypto.randomUUID();
    history.pushState({ entry: this.#entry, fromFeed: this.path === '/' }, '', url);
    void this.#show({ top: 0, focus: null });
  }
  /** A link back to the feed goes back in the history when that leads there, so that the place in it is found again. */
  back(event: MouseEvent) {
    if (
      !(history.state as EntryState | null)?.fromFeed ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    history.back();
  }
  /** A page that fetches something before it can be drawn asks the router to wait. */
  wait(ready: Promise<unknown>) {
    this.#ready = ready.catch(() => undefined);
  }

  #follow(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (/^\/(api|photos|openapi|sign-in\/)\b/.test(link.pathname)) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    if (link.href === location.href) scrollTo({ top: 0 });
    else this.go(link.pathname + link.search + link.hash);
  }
  #leave() {
    this.#places.remember(this.#entry);
    for (const leave of this.leaving) leave();
  }
  #read() {
    if (this.path !== location.pathname) this.path = location.pathname;
    if (this.query.toString() !== location.search.slice(1)) this.query = new URLSearchParams(location.search);
  }
  async #show(place: Place | undefined) {
    this.#ready = Promise.resolve();
    this.#read();
    await tick();
    await this.#arrive(place ?? { top: 0, focus: null });
  }
  async #arrive(place: Place) {
    const entry = this.#entry;
    // A page that has come may itself have something to fetch before its heading stands.
    for (let ready; ready !== this.#ready; await tick()) await (ready = this.#ready);
    if (entry !== this.#entry) return; // gone on meanwhile
    const focus = place.focus === null ? document.querySelector<HTMLElement>('main h1') : findOrHeading(place.focus);
    focus?.focus({ preventScroll: true });
    scrollTo({ top: place.top, behavior: 'instant' });
  }
}

function findOrHeading(name: string) {
  return findNamed(name) ?? document.querySelector<HTMLElement>('main h1');
}

export const router = new Router();
