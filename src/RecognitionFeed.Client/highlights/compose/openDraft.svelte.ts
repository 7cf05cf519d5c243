import { ApiError, getHighlight } from '../../api';
import { uploads } from '../../photos/uploads';
import { contentOf, requestOf, same } from './content';
import type { Draft, Wish } from './draft.svelte';
import { Keeper } from './keeper.svelte';
import { Sending } from './sending.svelte';
import type { TabLock } from './tabLock';

/** The server removes photos that no draft keeps after a day. */
const UPLOADS_LAST = 20 * 3600_000;

export interface OpenDraftEnds {
  sent(open: OpenDraft, wish: Exclude<Wish, null>): void;
  failed(open: OpenDraft, problem: string): void;
  closed(open: OpenDraft): void;
}

/** A draft that this tab works with: on the screen, or in the background until its photos and wishes are sent. */
export class OpenDraft {
  /** Whether a composer shows it. Null until somebody has taken it or left it alone. */
  shown = $state<boolean | null>(null);
  /** Told when another tab took the draft. */
  lost: (() => void) | null = null;
  readonly draft: Draft;
  readonly keeper: Keeper;
  readonly sending: Sending;
  #lock: TabLock;
  #ends: OpenDraftEnds;
  #stop: () => void;
  #closing: Promise<void> | null = null;

  constructor(draft: Draft, owner: string, stored: boolean, lock: TabLock, ends: OpenDraftEnds) {
    this.draft = draft;
    this.#lock = lock;
    this.#ends = ends;
    this.keeper = new Keeper(draft, owner, stored);
    this.sending = new Sending(draft, {
      sent: (wish) => ends.sent(this, wish),
      failed: (problem) => ends.failed(this, problem),
    });
    for (const photo of draft.photos) {
      if (photo.blob && photo.uploadedAt !== null && Date.now() - photo.uploadedAt > UPLOADS_LAST) {
        photo.uploaded = photo.uploadedAt = null;
        photo.state = 'waiting';
      }
      if (photo.underWay) uploads.add(photo);
    }
    this.#stop = $effect.root(() => {
      $effect(() => {
        if (this.shown === false && this.idle) queueMicrotask(() => this.#closeIfIdle());
      });
      $effect(() => {
        // The version laid aside after a conflict must not keep what was blurred, either.
        for (const { madeFrom, uploaded } of draft.photos)
          for (const other of draft.aside?.photos ?? [])
            if (madeFrom && uploaded && other.uploaded?.id === madeFrom) other.become(uploaded);
      });
    });
  }

  /** Nothing is going on that would be lost with the tab's interest in it. */
  get idle(): boolean {
    return !this.draft.wish && !this.draft.underWay && !this.draft.finished;
  }

  /** Has somebody changed it on the server since? Without a network this is asked when it is sent. */
  async compare() {
    const { draft } = this;
    try {
      const theirs = await getHighlight(draft.id);
      if (draft.base?.version === theirs.version && draft.base.state === theirs.state) return;
      const equal = same(requestOf(contentOf(theirs), theirs.byline), draft.request);
      if (!draft.base || equal) draft.follow(theirs);
      else draft.conflict = theirs;
    } catch (error) {
      // Nobody has it: it never arrived, or was thrown away elsewhere. What is written here is worth more.
      if (error instanceof ApiError && error.status === 404 && !draft.published) draft.base = null;
    }
  }

  /** Another tab goes on with it, or it is gone. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }
  get closed(): boolean {
    return this.#closing !== null;
  }
  async #close() {
    this.sending.stop();
    for (const photo of this.draft.allPhotos) uploads.leave(photo);
    await this.keeper.flush();
    this.keeper.stop();
    this.#stop();
    for (const photo of this.draft.allPhotos) photo.forgetUrl();
    this.#lock.release();
    this.#ends.closed(this);
  }

  #closeIfIdle() {
    if (this.shown === false && this.idle) void this.close();
  }
}
