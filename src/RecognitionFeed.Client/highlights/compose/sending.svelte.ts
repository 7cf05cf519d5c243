import { ApiError, getHighlight, type Highlight } from '../../api';
import { changeHighlight, createDraft, publish, schedule } from './draftApi';
import { explain, signedOut } from '../../app/problems';
import { backoff, uploads } from '../../photos/uploads';
import { contentOf, requestOf, same } from './content';
import type { Draft, Wish } from './draft.svelte';
import { refusal, t } from './words';

/** idle · photos: waits for uploads · sending · offline, busy: tried again by itself */
export type SendingState = 'idle' | 'photos' | 'sending' | 'offline' | 'busy';

interface Ends {
  sent(wish: Exclude<Wish, null>): void;
  failed(problem: string): void;
}

/** Carries out what a person wants with a draft, across lost networks and reloads, once. */
export class Sending {
  state = $state<SendingState>('idle');
  problem = $state<string | null>(null);
  #draft: Draft;
  #ends: Ends;
  #running = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #uploadedAgain = false;
  /** What the server has, as far as this tab knows. */
  #known: Draft['request'] | null = null;
  #stop: () => void;

  constructor(draft: Draft, ends: Ends) {
    this.#draft = draft;
    this.#ends = ends;
    this.#stop = $effect.root(() => {
      $effect(() => {
        if (draft.wish) this.#go(draft.underWay);
      });
    });
    addEventListener('online', this.#online);
  }

  /** `at`: the moment that a wish to schedule means. */
  wish(wish: Exclude<Wish, null>, at: string | null = null) {
    this.problem = null;
    this.#attempt = 0;
    this.#draft.at = at;
    this.#draft.wish = wish;
  }
  /** Only until it is on its way. */
  cancel() {
    if (this.#running) return;
    this.#draft.wish = null;
    this.state = 'idle';
    clearTimeout(this.#timer);
  }
  stop() {
    this.#stop();
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  #online = () => {
    if (this.state === 'offline') this.#go(this.#draft.underWay);
  };

  #go(underWay: boolean) {
    clearTimeout(this.#timer);
    if (this.#running) return;
    if (underWay) this.state = 'photos';
    // What was to be blurred is never shown as it was.
    else if (this.#draft.photos.some((photo) => photo.edit ?? (this.#draft.wish !== 'save' && !photo.uploaded)))
      this.#fail(t.photoFailed);
    else void this.#run();
  }

  async #run() {
    const wish = this.#draft.wish;
    if (!wish) return;
    this.#running = true;
    this.state = 'sending';
    try {
      await this.#store();
      if (wish === 'publish' && !this.#draft.published) await this.#publish();
      if (wish === 'schedule' && this.#draft.at !== null)
        this.#draft.follow(await schedule(this.#draft.id, this.#draft.at));
      this.#draft.wish = null;
      this.state = 'idle';
      this.#running = false;
      this.#ends.sent(wish);
    } catch (error) {
      this.#running = false;
      this.#refused(error);
    }
  }

  async #store() {
    const { id, request, base } = this.#draft;
    if (base && this.#known && same(this.#known, request)) return;
    if (!base) {
      const created = await createDraft({ id, ...request });
      this.#draft.follow(created);
      // A repeat answers the draft of the first time, which may be older than what is written by now.
      if (!same(requestOf(contentOf(created), created.byline), request)) await this.#change(request);
    } else await this.#change(request);
    this.#known = request;
    for (const photo of this.#draft.photos) if (photo.uploaded) photo.uploadedAt = null; // kept by the draft from now on
  }

  async #change(request: Draft['request']) {
    const { id, base } = this.#draft;
    if (!base) return;
    try {
      this.#draft.follow(await changeHighlight(id, base.version, request));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 412) throw error;
      const theirs = await getHighlight(id);
      // Our own change, whose answer was lost, is no conflict.
      if (!same(requestOf(contentOf(theirs), theirs.byline), request)) throw new Conflict(theirs);
      this.#draft.follow(theirs);
    }
  }

  async #publish() {
    try {
      this.#draft.follow(await publish(this.#draft.id));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 409) throw error;
      const now = await getHighlight(this.#draft.id);
      if (now.state !== 'published') throw error;
      this.#draft.follow(now);
    }
  }

  #refused(error: unknown) {
    if (error instanceof Conflict) {
      this.#draft.conflict = error.theirs;
      this.#fail(t.conflict);
      return;
    }
    if (signedOut(error)) return; // the wish stays, and is taken up after signing in
    if (this.#photosGone(error)) return;
    const passing = error instanceof ApiError && (error.offline || error.status === 429 || error.status >= 500);
    if (!passing) {
      this.#fail(refusal(error) ?? explain(error));
      return;
    }
    this.state = error.status === 429 ? 'busy' : 'offline';
    const asked = (error.retryAfter ?? 0) * 1000;
    this.#timer = setTimeout(() => this.#go(this.#draft.underWay), Math.max(asked, backoff(this.#attempt++)));
  }

  /** The server has let go of photos that lay too long outside a draft: they are sent once more, the wish stays. */
  #photosGone(error: unknown): boolean {
    if (!(error instanceof ApiError) || !error.errors['photos'] || this.#uploadedAgain) return false;
    const again = this.#draft.photos.filter((photo) => photo.blob);
    if (again.length === 0) return false;
    this.#uploadedAgain = true;
    this.state = 'photos';
    for (const photo of again) {
      photo.uploaded = photo.uploadedAt = null;
      uploads.add(photo);
    }
    return true;
  }

  #fail(problem: string) {
    this.#draft.wish = null;
    this.state = 'idle';
    this.problem = problem;
    this.#ends.failed(problem);
  }
}

class Conflict extends Error {
  constructor(readonly theirs: Highlight) {
    super();
  }
}
