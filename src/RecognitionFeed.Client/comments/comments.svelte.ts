import { ApiError, type Comment, type CommentEvent, type Named } from '../api';
import { connection } from '../app/connection.svelte';
import { explain, signedOut } from '../app/problems';
import { toasts } from '../app/toasts.svelte';
import { feed } from '../highlights/feed.svelte';
import { newId } from '../highlights/compose/newId';
import { addComment, getComments } from './commentsApi';
import { stillMentioned } from './mentions';
import { Outbox, type Outgoing } from './outbox';
import { t } from './strings';
import { Thread } from './thread.svelte';

const KEY = 'congratulations';
const DRAFTS = 'congratulation-drafts';
const KEPT = 8; // threads

export interface Written {
  text: string;
  mentions: Named[];
}

const read = <T>(key: string, otherwise: T) =>
  (JSON.parse(localStorage.getItem(key) ?? 'null') as T | null) ?? otherwise;

/** Every thread that this tab has read lately, what is on its way to the server, and what is being written. */
class Comments {
  /** Under which highlight something has just been sent. */
  lastSent = $state<string | null>(null);
  #threads = new Map<string, Thread>();
  #outgoing = $state.raw<readonly Outgoing[]>(read(KEY, []));
  #retry: ReturnType<typeof setTimeout> | undefined;
  #outbox = new Outbox(read(KEY, []), {
    send: ({ id, highlight, text, mentions }) =>
      addComment(highlight, { id, text, mentions: mentions.map((person) => person.id) }),
    sent: ({ highlight }, comment) => {
      this.#threads.get(highlight)?.own(comment);
      this.lastSent = highlight;
    },
    refused: ({ id, highlight }, error) => {
      // Sent before, and removed since: there is nothing left to say.
      if (error instanceof ApiError && error.slug === 'id-taken') this.#outbox.discard(id);
      else toasts.show({ text: `${t.refused} ${explain(error)}` });
      if (error instanceof ApiError && error.slug === 'comments-locked') this.#lock(highlight);
    },
    waiting: (seconds) => {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => void this.flush(), (seconds ?? 15) * 1000);
    },
    changed: (outgoing) => {
      this.#outgoing = outgoing;
      localStorage.setItem(KEY, JSON.stringify(outgoing));
    },
  });

  thread(highlight: string): Thread {
    const thread =
      this.#threads.get(highlight) ??
      new Thread({
        page: (before) => getComments(highlight, before),
        height: (id) => document.getElementById(`c-${id}`)?.offsetHeight ?? 0,
      });
    this.#threads.delete(highlight);
    this.#threads.set(highlight, thread); // the latest last
    for (const old of this.#threads.keys()) if (this.#threads.size > KEPT) this.#threads.delete(old);
    return thread;
  }
  outgoing(highlight: string) {
    return this.#outgoing.filter((one) => one.highlight === highlight);
  }
  send(highlight: string, { text, mentions }: Written) {
    this.lastSent = null;
    if (connection.offline) toasts.show({ text: t.waits });
    void this.#outbox.add({ id: newId(), highlight, text, mentions: stillMentioned(text, mentions) });
  }
  again(id: string) {
    void this.#outbox.again(id);
  }
  discard(id: string) {
    this.#outbox.discard(id);
  }
  flush() {
    return this.#outbox.flush();
  }

  /** What happened elsewhere. */
  apply(event: CommentEvent & { sequence: number }) {
    const { data } = event;
    const highlight = 'comment' in data ? data.comment.highlight : data.highlight;
    const isOwn = 'comment' in data && this.#outgoing.some(({ id }) => id === data.comment.id);
    if ('comment' in data && isOwn) this.#threads.get(highlight)?.own(data.comment);
    else this.#threads.get(highlight)?.apply(event);
    if (data.comments !== undefined && event.sequence > feed.baseline) this.#count(highlight, data.comments);
  }
  /** The log no longer tells what was missed. */
  async reload() {
    await Promise.all([...this.#threads.values()].filter(({ loaded }) => loaded).map((thread) => thread.reload()));
  }

  /** What was being written under a highlight: also after a reload. */
  draft(highlight: string): Written {
    return read<Record<string, Written>>(DRAFTS, {})[highlight] ?? { text: '', mentions: [] };
  }
  keepDraft(highlight: string, written: Written) {
    const drafts = read<Record<string, Written>>(DRAFTS, {});
    if (written.text) drafts[highlight] = written;
    else Reflect.deleteProperty(drafts, highlight);
    localStorage.setItem(DRAFTS, JSON.stringify(drafts));
  }

  #count(highlight: string, comments: number) {
    const known = feed.find(highlight);
    if (known && known.comments !== comments) feed.replace({ ...known, comments });
  }
  #lock(highlight: string) {
    const known = feed.find(highlight);
    if (known) feed.replace({ ...known, commentsLocked: true });
  }
}
export const comments = new Comments();

/** For how long one's own may be changed. */
export const changeable = ({ at }: Comment, now = Date.now()) => now - Date.parse(at) < 15 * 60_000;

export function tell(error: unknown) {
  if (!signedOut(error)) toasts.show({ text: explain(error) });
}
