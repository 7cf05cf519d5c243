import { signedOut } from '../../app/problems';
import type { Page } from '../../api';
import { getCounts, getQueue, type Reviewed, type StateCounts } from './reviewApi';
import { addressOf, type QueueFilter } from './queueFilter';

/** The nominations of one filter, newest first, as far as they have been read. It outlives the page: Back finds it again. */
class Queue {
  items = $state.raw<Reviewed[]>([]);
  /** Of everything that the one who has taken it on leaves, whatever is searched for. */
  counts = $state.raw<StateCounts | null>(null);
  next = $state<string | null>(null);
  /** The filter whose answer stands in the list. */
  loaded = $state.raw<QueueFilter | null>(null);
  busy = $state(false);
  failed = $state.raw<unknown>(null);

  #filter: QueueFilter | null = null;
  #generation = 0;

  /** Reads the first page; what stands in the list stays until the answer comes. Who comes back is not kept waiting. */
  async open(filter: QueueFilter) {
    const isThere = this.loaded && this.#filter && addressOf(this.#filter) === addressOf(filter);
    this.#filter = filter;
    if (isThere) void this.refresh();
    else await this.reload();
  }
  async reload() {
    if (this.#filter) await this.#load(this.#filter);
  }
  async more() {
    if (this.#filter && this.next !== null && !this.busy) await this.#load(this.#filter, this.next);
  }
  /** Who has read on is not thrown back to the first page. */
  async refresh() {
    if (!this.#filter || !this.loaded || this.busy) return;
    if (this.items.length <= PAGE) await this.reload();
    else this.counts = await getCounts(this.#filter).catch(() => this.counts);
  }

  find(id: string): Reviewed | undefined {
    return this.items.find((nomination) => nomination.id === id);
  }
  /** The one so many steps further down, if it is there. */
  beside(id: string | undefined, step: number): Reviewed | undefined {
    const index = this.items.findIndex((nomination) => nomination.id === id);
    return index < 0 ? undefined : this.items[index + step];
  }
  /** One that was decided stays where it is, with its new state: nothing moves under the thumb. */
  replace(nomination: Reviewed) {
    const old = this.find(nomination.id);
    this.items = this.items.map((other) => (other.id === nomination.id ? nomination : other));
    if (!old || old.state === nomination.state || !this.counts) return;
    const { [old.state]: left, [nomination.state]: joined } = this.counts;
    this.counts = { ...this.counts, [old.state]: Math.max(0, left - 1), [nomination.state]: joined + 1 };
  }

  async #load(filter: QueueFilter, before?: string) {
    const generation = ++this.#generation;
    this.busy = true;
    this.failed = null;
    try {
      const [page, counts] = await Promise.all([getQueue(filter, before), before ? this.counts : getCounts(filter)]);
      if (generation !== this.#generation) return; // overtaken by another filter
      this.counts = counts;
      this.#take(page, before !== undefined);
      this.loaded = filter;
    } catch (error) {
      if (generation === this.#generation && !signedOut(error)) this.failed = error;
    } finally {
      if (generation === this.#generation) this.busy = false;
    }
  }
  #take({ items, next }: Page<Reviewed>, isMore: boolean) {
    this.items = isMore ? [...this.items, ...items.filter(({ id }) => !this.find(id))] : items;
    this.next = next;
  }
}
const PAGE = 20;

export const queue = new Queue();
