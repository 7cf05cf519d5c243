import type { FeedEvent } from './api';

export interface EventLog {
  /** The events after a sequence, oldest first, and the log's last; null when the log no longer reaches back so far. */
  read(after: number): Promise<{ events: FeedEvent[]; last: number } | null>;
  apply(event: FeedEvent): void;
  /** Starts over from a fresh page and tells which sequence that contains. */
  reload(): Promise<number>;
  moved(last: number): void;
}

/**
 * Follows the event log: every event is applied once and in order, whatever the push loses, repeats or turns round.
 * The log is the truth, a pushed event a hint: a gap is filled from the log before anything after it is applied.
 */
export class EventStream {
  #last: number;
  #log: EventLog;
  /** Pushed, but with something missing before them. */
  #ahead = new Map<number, FeedEvent>();
  #catching: Promise<void> | null = null;
  #again = false;

  constructor(last: number, log: EventLog) {
    this.#last = last;
    this.#log = log;
  }
  get last() {
    return this.#last;
  }

  receive(event: FeedEvent) {
    if (event.sequence <= this.#last) return;
    this.#ahead.set(event.sequence, event);
    if (this.#catching) return;
    this.#drain();
    if (this.#ahead.size > 0) this.catchUp().catch(() => undefined); // the next connection tries again
  }

  /** Applies what the log holds after the last sequence; rejects when the log can't be read. */
  catchUp(): Promise<void> {
    if (this.#catching) {
      this.#again = true;
      return this.#catching;
    }
    this.#catching = this.#readOn().finally(() => (this.#catching = null));
    return this.#catching;
  }

  async #readOn(): Promise<void> {
    const before = this.#last;
    await this.#readToEnd();
    this.#drain();
    // Asked for again meanwhile, or something pushed after the last read is still ahead: what lies between is there now.
    // Where reading brought nothing, it would not a second time either; the next event or connection asks anew.
    const more = this.#again || (this.#ahead.size > 0 && this.#last > before);
    this.#again = false;
    if (more) await this.#readOn();
  }
  async #readToEnd() {
    for (;;) {
      const answer = await this.#log.read(this.#last);
      if (!answer || answer.last < this.#last) {
        // Too old, or another database than before (a restored backup): only a fresh page helps.
        this.#move(await this.#log.reload());
        return;
      }
      for (const event of answer.events) this.#take(event);
      if (answer.events.length === 0 || this.#last >= answer.last) return;
    }
  }
  #drain() {
    for (const sequence of this.#ahead.keys()) if (sequence <= this.#last) this.#ahead.delete(sequence);
    for (let next; (next = this.#ahead.get(this.#last + 1));) {
      this.#ahead.delete(next.sequence);
      this.#take(next);
    }
  }
  #take(event: FeedEvent) {
    if (event.sequence <= this.#last) return;
    this.#log.apply(event);
    this.#move(event.sequence);
  }
  #move(last: number) {
    this.#last = last;
    this.#log.moved(last);
  }
}
