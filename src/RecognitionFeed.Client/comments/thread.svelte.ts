import type { Comment, CommentEvent } from '../api';
import type { CommentPage } from './commentsApi';

/** A congratulation on the screen. `gone`: removed while it was read; its place stays, so high. */
export type Shown = Comment & { gone?: number };

export interface ThreadSource {
  page(before?: string): Promise<CommentPage>;
  /** How high it stands on the screen, in pixels. */
  height(id: string): number;
}

/** The congratulations under one highlight, oldest first, as far back as they have been read. */
export class Thread {
  items = $state.raw<Shown[]>([]);
  /** Written by others since: they wait until the reader asks, so that nothing moves under the thumb. */
  fresh = $state.raw<Comment[]>([]);
  /** Where earlier ones begin; null when there are none. */
  next = $state<string | null>(null);
  loaded = $state(false);
  /** The first answer has come, whatever it was. */
  settled = $state(false);
  busy = $state(false);
  failed = $state.raw<unknown>(null);

  #mine = $state.raw<readonly string[]>([]);
  #removed: string[] = [];
  #source: ThreadSource;

  constructor(source: ThreadSource) {
    this.#source = source;
  }
  isMine(id: string) {
    return this.#mine.includes(id);
  }

  /** Shown on a page that has just been opened: nothing of it can move yet. */
  async open() {
    this.items = this.items.filter(({ gone }) => gone === undefined);
    this.showFresh();
    await this.start();
  }
  async start() {
    if (!this.loaded) await this.#load();
  }
  async earlier() {
    if (this.next !== null) await this.#load(this.next);
  }
  /** Reads the newest anew: events have been missed. */
  async reload() {
    this.loaded = false;
    await this.#load();
  }
  showFresh(): Comment | undefined {
    const [first] = this.fresh;
    this.items = [...this.items, ...this.fresh].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    this.fresh = [];
    return first;
  }

  /** The reader's own, as the server has it. */
  own(comment: Comment) {
    this.#mine = [...this.#mine, comment.id];
    this.fresh = this.fresh.filter(({ id }) => id !== comment.id);
    if (this.#has(comment.id)) this.replace(comment);
    else this.items = [...this.items, comment];
  }
  replace(comment: Comment) {
    const newer = <T extends Comment>(old: T) => (old.id === comment.id ? { ...old, ...comment } : old);
    this.items = this.items.map(newer);
    this.fresh = this.fresh.map(newer);
  }
  /** The reader has removed it. */
  drop(id: string) {
    this.#removed.push(id);
    this.items = this.items.filter((comment) => comment.id !== id);
  }
  /** Somebody else has removed it. */
  vanish(id: string) {
    this.#removed.push(id);
    this.fresh = this.fresh.filter((comment) => comment.id !== id);
    if (!this.#has(id)) return;
    const gone = this.#source.height(id);
    this.items = this.items.map((comment) => (comment.id === id ? { ...comment, text: '', gone } : comment));
  }
  apply(event: CommentEvent) {
    if (event.type === 'commentRemoved') this.vanish(event.data.id);
    else if (event.type === 'commentChanged') this.replace(event.data.comment);
    else this.#add(event.data.comment);
  }

  #add(comment: Comment) {
    if (this.#removed.includes(comment.id)) return;
    if (this.#has(comment.id) || this.fresh.some(({ id }) => id === comment.id)) this.replace(comment);
    else this.fresh = [...this.fresh, comment];
  }
  #has(id: string) {
    return this.items.some((comment) => comment.id === id);
  }
  async #load(before?: string) {
    if (this.busy) return;
    this.busy = true;
    this.failed = null;
    try {
      const page = await this.#source.page(before);
      const items = page.items.toReversed().filter(({ id }) => !this.#removed.includes(id));
      this.#mine = [...this.#mine, ...page.mine];
      if (before === undefined) {
        this.items = items;
        this.fresh = this.fresh.filter(({ id }) => !this.#has(id));
      } else this.items = [...items.filter(({ id }) => !this.#has(id)), ...this.items];
      this.next = page.next;
      this.loaded = true;
    } catch (error) {
      this.failed = error;
    } finally {
      this.busy = false;
      this.settled = true;
    }
  }
}
