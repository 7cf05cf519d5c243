import { ApiError, type Comment, type Named } from '../api';

/** A congratulation that the server does not have yet. */
export interface Outgoing {
  id: string;
  highlight: string;
  text: string;
  mentions: Named[];
  /** The server does not want it so; its author decides. */
  refused?: boolean;
}
export interface OutboxEnds {
  send(outgoing: Outgoing): Promise<Comment>;
  sent(outgoing: Outgoing, comment: Comment): void;
  refused(outgoing: Outgoing, error: unknown): void;
  /** Try again by itself, after so many seconds if the server says. */
  waiting(seconds: number | null): void;
  changed(outgoing: readonly Outgoing[]): void;
}

/**
 * What is written is sent one after the other, in order, each until the server has it: without a network it waits, and what
 * is refused stays with its author. The id makes a repeat harmless.
 */
export class Outbox {
  #all: readonly Outgoing[];
  #ends: OutboxEnds;
  #flushing: Promise<void> | null = null;

  constructor(all: readonly Outgoing[], ends: OutboxEnds) {
    this.#all = all;
    this.#ends = ends;
  }
  add(outgoing: Outgoing) {
    this.#set([...this.#all, outgoing]);
    return this.flush();
  }
  again(id: string) {
    this.#set(this.#all.map((one) => (one.id === id ? { ...one, refused: false } : one)));
    return this.flush();
  }
  discard(id: string) {
    this.#set(this.#all.filter((one) => one.id !== id));
  }
  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => (this.#flushing = null));
    return this.#flushing;
  }

  async #sendAll() {
    for (let next; (next = this.#all.find(({ refused }) => !refused));) {
      try {
        const comment = await this.#ends.send(next);
        this.#ends.sent(next, comment);
        this.discard(next.id);
      } catch (error) {
        if (error instanceof ApiError && (error.offline || error.status === 429 || error.status === 401)) {
          this.#ends.waiting(error.retryAfter);
          return;
        }
        const { id } = next;
        this.#set(this.#all.map((one) => (one.id === id ? { ...one, refused: true } : one)));
        this.#ends.refused(next, error);
      }
    }
  }
  #set(all: readonly Outgoing[]) {
    this.#all = all;
    this.#ends.changed(all);
  }
}
