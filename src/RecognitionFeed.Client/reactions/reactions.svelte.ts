import { addReaction, getMyReactions, removeReaction, type Counts, type Highlight, type Kind } from '../api';
import { connection } from '../app/connection.svelte';
import { toasts } from '../app/toasts.svelte';
import { feed } from '../highlights/feed.svelte';
import { ReactionQueue, type Wish } from './queue';
import { t } from './strings';

export const kinds: Kind[] = ['heart', 'applause', 'inspired', 'thanks'];

const KEY = 'wishes';
const MOST = 50; // highlights in one question

const stored = () => JSON.parse(localStorage.getItem(KEY) ?? '[]') as Wish[];

/** This person's own reactions: what the server has, and what they have wished since. */
class Reactions {
  /** What the server has, by highlight. */
  #mine = $state.raw<Readonly<Record<string, Kind[]>>>({});
  #wishes = $state.raw<readonly Wish[]>(stored());
  #asking = new Set<string>();
  #asked = false;
  /** Counts were pushed while an own reaction was on its way: which of the two is newer can't be told. */
  #unsure = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  #queue = new ReactionQueue(stored(), {
    send: ({ highlight, kind, on }) => (on ? addReaction(highlight, kind) : removeReaction(highlight, kind)),
    answered: (highlight, { counts, mine }) => {
      this.#mine = { ...this.#mine, [highlight]: mine };
      feed.count({ [highlight]: counts });
      if (this.#unsure) void feed.recount().catch(() => undefined);
      this.#unsure = false;
    },
    refused: ({ kind }) => toasts.show({ text: t.refused(t.kind[kind]) }),
    waiting: (seconds) => {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => void this.flush(), (seconds ?? 15) * 1000);
    },
    changed: (wishes) => {
      this.#wishes = wishes;
      localStorage.setItem(KEY, JSON.stringify(wishes));
    },
  });

  isMine(highlight: string, kind: Kind): boolean {
    return this.#wish(highlight, kind)?.on ?? this.#confirmed(highlight, kind);
  }
  /** The count as this person should see it: the server's, with their own wish in it. */
  count(highlight: Highlight, kind: Kind): number {
    const had = this.#confirmed(highlight.id, kind);
    const has = this.isMine(highlight.id, kind);
    return Math.max(has ? 1 : 0, highlight.counts[kind] + Number(has) - Number(had));
  }
  toggle(highlight: string, kind: Kind) {
    const on = !this.isMine(highlight, kind);
    if (connection.offline) toasts.show({ text: t.waiting });
    this.#queue.wish({ highlight, kind, on }, this.#confirmed(highlight, kind));
  }
  add(highlight: string, kind: Kind) {
    if (!this.isMine(highlight, kind)) this.toggle(highlight, kind);
  }
  flush() {
    return this.#queue.flush();
  }
  pushed(counts: Record<string, Counts>) {
    const sending = this.#queue.sending?.highlight;
    if (sending && counts[sending]) this.#unsure = true;
    feed.count(Object.fromEntries(Object.entries(counts).filter(([id]) => id !== sending)));
  }

  /** Learns which of these are already reacted to; questions asked in the same moment are one request. */
  know(ids: string[]) {
    for (const id of ids) if (!(id in this.#mine)) this.#asking.add(id);
    if (this.#asked || this.#asking.size === 0) return;
    this.#asked = true;
    queueMicrotask(() => void this.#ask());
  }
  async #ask() {
    this.#asked = false;
    const ids = [...this.#asking].slice(0, MOST);
    for (const id of ids) this.#asking.delete(id);
    try {
      const mine = await getMyReactions(ids);
      this.#mine = { ...this.#mine, ...Object.fromEntries(ids.map((id) => [id, mine[id] ?? []])) };
    } catch {
      // Shown as not reacted to; the server tells when one reacts.
    }
    if (this.#asking.size > 0) this.know([]);
  }
  #wish(highlight: string, kind: Kind) {
    return this.#wishes.find((wish) => wish.highlight === highlight && wish.kind === kind);
  }
  #confirmed(highlight: string, kind: Kind) {
    return this.#mine[highlight]?.includes(kind) ?? false;
  }
}
export const reactions = new Reactions();
