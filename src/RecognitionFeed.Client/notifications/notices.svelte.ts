import { getNotices, getNoticeState, seeNotices, type Notice, type NoticeState } from './notificationsApi';

const LONGEST = 2 ** 31 - 1; // ms; a browser fires a longer timer at once

/** What this person is told of: the badge, kept up to date by the live connection, and the list where it is open. */
export class Notices {
  items = $state.raw<Notice[]>([]);
  next = $state<string | null>(null);
  /** Whether the list has been fetched. */
  loaded = $state(false);
  /** Something has come since the list was fetched. */
  behind = $state(false);
  #state = $state.raw<NoticeState>({ unseen: 0, seenUpTo: null, quietUntil: null });
  #quietOver = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What this browser itself has told the server: its own marks stay as long as the list is looked at. */
  #told: string | null = null;

  /** What the badge says: nothing in quiet hours. */
  badge = $derived(this.#quietOver ? this.#state.unseen : 0);

  /** Follows the live connection; answers how to stop. */
  follow(): () => void {
    const notified = (event: Event) => this.#pushed((event as CustomEvent<NoticeState>).detail);
    const connected = () => void this.refresh();
    addEventListener('notified', notified);
    addEventListener('live', connected);
    connected();
    return () => {
      removeEventListener('notified', notified);
      removeEventListener('live', connected);
      clearTimeout(this.#timer);
    };
  }

  async refresh() {
    try {
      this.#pushed(await getNoticeState());
    } catch {
      // Without a network the badge stays as it is; the next connection asks again.
    }
  }

  /** The newest; then all of it counts as seen, on every device. */
  async load() {
    const page = await getNotices();
    this.items = page.items;
    this.next = page.next;
    this.loaded = true;
    this.behind = false;
    this.#take(page);
    const newest = page.items[0];
    if (!newest || page.unseen === 0) return;
    this.#told = newest.at;
    this.#take(await seeNotices(newest.at));
  }

  async more() {
    if (this.next === null) return;
    const page = await getNotices(this.next);
    const known = this.items.map(({ id }) => id);
    this.items = [...this.items, ...page.items.filter(({ id }) => !known.includes(id))];
    this.next = page.next;
  }

  #pushed(state: NoticeState) {
    this.behind = this.loaded && state.unseen > 0;
    const { seenUpTo } = state;
    if (seenUpTo !== null && seenUpTo !== this.#told)
      this.items = this.items.map((notice) => (before(notice.at, seenUpTo) ? { ...notice, seen: true } : notice));
    this.#take(state);
  }

  #take({ unseen, seenUpTo, quietUntil }: NoticeState) {
    this.#state = { unseen, seenUpTo, quietUntil };
    clearTimeout(this.#timer);
    const wait = quietUntil === null ? 0 : Date.parse(quietUntil) - Date.now();
    this.#quietOver = wait <= 0;
    if (wait > 0) this.#timer = setTimeout(() => void this.refresh(), Math.min(wait + 1000, LONGEST));
  }
}

const before = (at: string, seen: string) => Date.parse(at) <= Date.parse(seen);

export const notices = new Notices();
