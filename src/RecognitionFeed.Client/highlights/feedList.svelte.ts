import type { Counts, FeedFilter, FeedPage, Highlight } from '../api';

export interface FeedSource {
  page(filter: FeedFilter, before?: string): Promise<FeedPage>;
}

/** The highlights of one filter, newest first, as far as they have been read. */
export class FeedList {
  readonly filter: FeedFilter;
  items = $state.raw<Highlight[]>([]);
  /** Published since, not yet shown: nothing is put in above the reader. */
  fresh = $state.raw<Highlight[]>([]);
  next = $state<string | null>(null);
  loaded = $state(false);
  busy = $state(false);
  failed = $state.raw<unknown>(null);
  /** The cards' heights and unfolded stories when the page was last left: so Back finds everything where it was. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, when a card is drawn
  readonly heights = new Map<string, number>();
  unfolded = $state.raw<readonly string[]>([]);

  #source: FeedSource;
  #generation = 0;

  constructor(filter: FeedFilter, source: FeedSource) {
    this.filter = filter;
    this.#source = source;
  }

  /** Reads the first page, unless that has been done. */
  async start() {
    if (!this.loaded && !this.busy) await this.#load();
  }
  async more() {
    if (this.next !== null && !this.busy) await this.#load(this.next);
  }
  /** Reads the first page anew; answers its sequence. */
  async reload(): Promise<number | null> {
    const page = await this.#load();
    return page?.sequence ?? null;
  }
  begin(page: FeedPage) {
    this.items = page.items;
    this.next = page.next;
    this.fresh = [];
    this.loaded = true;
  }

  unfold(id: string, unfolded: boolean) {
    const others = this.unfolded.filter((other) => other !== id);
    this.unfolded = unfolded ? [...others, id] : others;
  }
  has(id: string) {
    return this.items.some((highlight) => highlight.id === id);
  }
  /** A new highlight waits behind the pill. */
  announce(highlight: Highlight) {
    if (this.has(highlight.id)) this.replace(highlight);
    else this.fresh = newestFirst([highlight, ...this.fresh.filter(({ id }) => id !== highlight.id)]);
  }
  /** Shows what waits; answers the first of them. */
  showFresh(): Highlight | undefined {
    const fresh = this.fresh.filter(({ id }) => !this.has(id));
    this.items = newestFirst([...fresh, ...this.items]);
    this.fresh = [];
    return fresh[0];
  }
  replace(highlight: Highlight) {
    const newer = (old: Highlight) => (old.id === highlight.id && old.version <= highlight.version ? highlight : old);
    if (this.items.some(({ id }) => id === highlight.id)) this.items = this.items.map(newer);
    if (this.fresh.some(({ id }) => id === highlight.id)) this.fresh = this.fresh.map(newer);
  }
  remove(id: string) {
    if (this.has(id)) this.items = this.items.filter((highlight) => highlight.id !== id);
    if (this.fresh.some((highlight) => highlight.id === id))
      this.fresh = this.fresh.filter((highlight) => highlight.id !== id);
  }
  count(counts: Record<string, Counts>) {
    if (!this.items.some(({ id }) => counts[id])) return;
    this.items = this.items.map((highlight) => {
      const now = counts[highlight.id];
      return now ? { ...highlight, counts: now } : highlight;
    });
  }

  async #load(before?: string): Promise<FeedPage | null> {
    const generation = ++this.#generation;
    this.busy = true;
    this.failed = null;
    try {
      const page = await this.#source.page(this.filter, before);
      if (generation !== this.#generation) return null; // overtaken by a reload
      if (before === undefined) this.begin(page);
      else {
        this.items = [...this.items, ...page.items.filter(({ id }) => !this.has(id))];
        this.next = page.next;
      }
      return page;
    } catch (error) {
      if (generation === this.#generation) this.failed = error;
      return null;
    } finally {
      if (generation === this.#generation) this.busy = false;
    }
  }
}

const newestFirst = (highlights: Highlight[]) =>
  highlights.toSorted((a, b) => (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''));
