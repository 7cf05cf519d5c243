import { flushSync } from 'svelte';
import { bytesOf } from '../../photos/files';
import { isEmpty, same } from './content';
import type { Draft } from './draft.svelte';
import { draftStore, type StoredDraft } from './draftStore';
import { somethingWaits } from './waiting';

const PAUSE = 300;

/** saved: it survives a crash · memory: this browser cannot store it, so it lives as long as the tab. */
export type Kept = 'untouched' | 'saving' | 'saved' | 'memory';

/** Keeps a draft on the device while it is being written. */
export class Keeper {
  kept = $state<Kept>('untouched');
  savedAt = $state<number | null>(null);
  #draft: Draft;
  #owner: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #pending = false;
  #untouched: Draft['request'] | null;
  #stop: () => void;

  constructor(draft: Draft, owner: string, stored: boolean) {
    this.#draft = draft;
    this.#owner = owner;
    this.#untouched = stored ? null : draft.request;
    if (stored) this.kept = 'saved';
    let first = true;
    this.#stop = $effect.root(() => {
      $effect(() => {
        this.#snapshot(); // reads, and by that follows, all that is stored
        bytesOf(draft.allPhotos);
        if (first) first = false;
        else this.#changed();
      });
    });
    addEventListener('pagehide', this.#leaving);
    document.addEventListener('visibilitychange', this.#leaving);
    addEventListener('beforeunload', this.#warn);
  }

  /** Writes now what waits to be written. */
  async flush(): Promise<void> {
    flushSync(); // the effect that sees a change made just before
    clearTimeout(this.#timer);
    if (this.#pending) this.#save();
    await this.#saving;
  }

  stop() {
    clearTimeout(this.#timer);
    this.#stop();
    removeEventListener('pagehide', this.#leaving);
    document.removeEventListener('visibilitychange', this.#leaving);
    removeEventListener('beforeunload', this.#warn);
  }

  #leaving = () => {
    if (this.#pending) this.#save();
  };
  #warn = (event: BeforeUnloadEvent) => {
    if (this.kept === 'memory' && !this.#draft.finished) event.preventDefault();
  };

  #changed() {
    if (this.#untouched && this.#isUntouched(this.#untouched)) return;
    this.#untouched = null;
    this.#pending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), PAUSE);
  }
  /** Looking at a highlight is not changing it, and an empty page is no draft. */
  #isUntouched(before: Draft['request']) {
    const { content, base } = this.#draft;
    if (content.photos.some((photo) => !photo.uploaded || photo.edit)) return false;
    return base ? same(before, this.#draft.request) : isEmpty(content);
  }

  #save() {
    clearTimeout(this.#timer);
    this.#pending = false;
    if (this.kept !== 'memory') this.kept = 'saving';
    const stored = this.#snapshot();
    if (stored.wish ?? stored.finished) somethingWaits();
    const blobs = bytesOf(this.#draft.allPhotos);
    this.#saving = this.#saving.then(() => this.#write(stored, blobs));
  }

  async #write(stored: StoredDraft, blobs: ReadonlyMap<string, Blob>) {
    try {
      const store = await draftStore();
      if (!store) throw new Error('nothing can be stored');
      await store.put(stored, blobs);
      this.kept = this.#pending ? 'saving' : 'saved';
      this.savedAt = stored.changedAt;
    } catch {
      this.kept = 'memory'; // full, or not allowed; tried again with the next change
    }
  }

  #snapshot(): StoredDraft {
    const { id, content, base, wish, at, aside, createdAt, finished } = this.#draft;
    const owner = this.#owner;
    const other = aside && { ...aside.content, photos: aside.photos.map((photo) => photo.toStored()) };
    return { id, owner, content, base, wish, at, aside: other, createdAt, changedAt: Date.now(), finished };
  }
}
