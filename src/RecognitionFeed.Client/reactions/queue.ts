import { ApiError, type Counts, type Kind } from '../api';

/** What a person wants: this reaction to this highlight, or not. */
export interface Wish {
  highlight: string;
  kind: Kind;
  on: boolean;
}
export interface Answer {
  counts: Counts;
  mine: Kind[];
}
export interface QueueEnds {
  send(wish: Wish): Promise<Answer>;
  answered(highlight: string, answer: Answer): void;
  /** The server said no: the wish is gone. */
  refused(wish: Wish, error: unknown): void;
  /** No answer, or too busy to take it: the wish waits; `seconds` is how long the server wants it to. */
  waiting(seconds: number | null): void;
  changed(wishes: readonly Wish[]): void;
}

/**
 * Sends wishes one after the other, in the order in which they were made; of several for the same reaction only the last
 * counts. What the network does not take now waits for the next flush.
 */
export class ReactionQueue {
  #wishes: Wish[];
  #ends: QueueEnds;
  #flushing: Promise<void> | null = null;
  #sending: Wish | null = null;

  constructor(wishes: Wish[], ends: QueueEnds) {
    this.#wishes = wishes;
    this.#ends = ends;
  }
  get wishes(): readonly Wish[] {
    return this.#wishes;
  }
  find(highlight: string, kind: Kind) {
    return this.#wishes.find((wish) => wish.highlight === highlight && wish.kind === kind);
  }
  /** The wish that is on its way to the server. */
  get sending() {
    return this.#sending;
  }

  /** `now`: what the server has; a wish for just that is no wish. */
  wish(wish: Wish, now: boolean) {
    const onItsWay = this.#sending?.highlight === wish.highlight && this.#sending.kind === wish.kind;
    const earlier = this.find(wish.highlight, wish.kind);
    if (earlier && !onItsWay && wish.on === now) this.#set(this.#wishes.filter((other) => other !== earlier));
    else if (earlier) this.#set(this.#wishes.map((other) => (other === earlier ? wish : other)));
    else this.#set([...this.#wishes, wish]);
    void this.flush();
  }

  flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => (this.#flushing = null));
    return this.#flushing;
  }

  async #sendAll() {
    for (let wish; (wish = this.#wishes[0]);) {
      this.#sending = wish;
      try {
        const answer = await this.#ends.send(wish);
        this.#sending = null;
        this.#settle(wish);
        this.#ends.answered(wish.highlight, answer);
      } catch (error) {
        this.#sending = null;
        if (error instanceof ApiError && (error.offline || error.status === 429 || error.status === 401)) {
          this.#ends.waiting(error.retryAfter);
          return;
        }
        this.#set(this.#wishes.filter((other) => other.highlight !== wish.highlight || other.kind !== wish.kind));
        this.#ends.refused(wish, error);
      }
    }
  }
  /** The server has it now; unless the person changed their mind meanwhile, the wish is fulfilled. */
  #settle(sent: Wish) {
    this.#set(this.#wishes.filter((w) => w.highlight !== sent.highlight || w.kind !== sent.kind || w.on !== sent.on));
  }
  #set(wishes: Wish[]) {
    this.#wishes = wishes;
    this.#ends.changed(wishes);
  }
}
