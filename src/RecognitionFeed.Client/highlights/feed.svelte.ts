import {
  getHighlight,
  getHighlights,
  getReactionCounts,
  type Counts,
  type FeedEvent,
  type FeedFilter,
  type FeedPage,
  type Highlight,
} from '../api';
import { catalogue } from './catalogue.svelte';
import { FeedList } from './feedList.svelte';
import { addressOf, matches } from './filter';

const KEPT = 8; // lists
const MOST_COUNTS = 100; // highlights in one question

/** Every feed that this tab has read lately: the whole one, filtered ones, and single highlights. */
class Feed {
  /** Called with a highlight that has been taken down. */
  readonly removing = new Set<(id: string) => void>();
  /** Called with highlights that have come into a list. */
  readonly arriving = new Set<(highlights: Highlight[]) => void>();

  #lists = new Map<string, FeedList>();
  /** Taken down, with the event's sequence: a page read before that must not bring it back. */
  #removed = new Map<string, number>();
  /** The sequence which the first page contained. */
  baseline = 0;

  /** The feed of a filter; what was read of it before is still there. */
  list(filter: FeedFilter): FeedList {
    return this.#keep(addressOf(filter), () => new FeedList(filter, { page: (f, before) => this.#page(f, before) }));
  }
  /** One highlight as a list of one, so that it follows the events as the others do. */
  single(id: string): FeedList {
    return this.#keep(id, () => {
      const list = new FeedList({}, { page: () => this.#one(id) });
      const known = this.find(id);
      if (known) list.begin({ items: [known], next: null, sequence: 0 });
      return list;
    });
  }
  find(id: string): Highlight | undefined {
    for (const list of this.#lists.values()) {
      const found = [...list.items, ...list.fresh].find((highlight) => highlight.id === id);
      if (found) return found;
    }
    return undefined;
  }

  /** Starts the whole feed with a page that came with the document. */
  begin(page: FeedPage) {
    this.baseline = page.sequence;
    this.list({}).begin(page);
    this.#arrive(page.items);
  }
  /** Reads the whole feed's first page, where it did not come with the document; answers its sequence. */
  async open(): Promise<number | null> {
    const list = this.list({});
    await list.start();
    return list.loaded ? this.baseline : null;
  }
  /** Starts over: the log no longer reaches back. Answers the sequence that is now shown. */
  async reload(): Promise<number> {
    const page = await getHighlights();
    this.#removed.clear();
    this.#lists.forEach((list, key) => {
      if (key === '/') list.begin(page);
      else void list.reload();
    });
    this.baseline = page.sequence;
    this.#arrive(page.items);
    return page.sequence;
  }
  /** Shows a highlight that this person has just published at once. */
  add(highlight: Highlight) {
    const list = this.list({});
    list.announce(highlight);
    list.showFresh();
    this.#arrive([highlight]);
  }

  apply(event: FeedEvent) {
    // What a later release tells of, and this one does not know, is left alone.
    if (event.type === 'highlightRemoved') this.remove(event.data.id, event.sequence);
    else if (event.type === 'highlightChanged') this.replace(event.data.highlight);
    else if (event.type === 'highlightPublished') this.#publish(event.data.highlight, event.sequence);
  }
  replace(highlight: Highlight) {
    for (const list of this.#lists.values()) list.replace(highlight);
  }
  remove(id: string, sequence = Number.MAX_SAFE_INTEGER) {
    this.#removed.set(id, sequence);
    for (const tell of this.removing) tell(id);
    for (const list of this.#lists.values()) list.remove(id);
  }
  count(counts: Record<string, Counts>) {
    for (const list of this.#lists.values()) list.count(counts);
  }
  all(): Highlight[] {
    return [...this.#lists.values()].flatMap(({ items }) => items);
  }
  /** Asks for the counts of what is shown: they are pushed only when they change, and this browser was away. */
  async recount() {
    const ids = [...new Set(this.all().map(({ id }) => id))].slice(0, MOST_COUNTS);
    if (ids.length > 0) this.count(await getReactionCounts(ids));
  }

  #keep(key: string, make: () => FeedList): FeedList {
    const list = this.#lists.get(key) ?? make();
    this.#lists.delete(key);
    this.#lists.set(key, list); // the latest last
    for (const old of this.#lists.keys()) if (this.#lists.size > KEPT && old !== '/') this.#lists.delete(old);
    return list;
  }
  async #page(filter: FeedFilter, before?: string): Promise<FeedPage> {
    const page = await getHighlights(filter, before);
    const items = page.items
      .filter(({ id }) => (this.#removed.get(id) ?? 0) <= page.sequence)
      .map((item) => this.#newest(item));
    if (before === undefined && addressOf(filter) === '/') this.baseline = page.sequence;
    this.#arrive(items);
    return { ...page, items };
  }
  async #one(id: string): Promise<FeedPage> {
    const highlight = await getHighlight(id);
    this.#arrive([highlight]);
    return { items: [highlight], next: null, sequence: 0 };
  }
  #newest(highlight: Highlight) {
    const known = this.find(highlight.id);
    return known && known.version > highlight.version ? known : highlight;
  }
  #publish(highlight: Highlight, sequence: number) {
    if (sequence <= this.baseline) return this.replace(highlight);
    this.#removed.delete(highlight.id);
    this.#lists.forEach((list, key) => {
      if (key === highlight.id) list.replace(highlight);
      else if (list.loaded && key.startsWith('/') && matches(list.filter, highlight, catalogue.units))
        list.announce(highlight);
    });
    this.#arrive([highlight]);
  }
  #arrive(highlights: Highlight[]) {
    for (const tell of this.arriving) tell(highlights);
  }
}
export const feed = new Feed();
