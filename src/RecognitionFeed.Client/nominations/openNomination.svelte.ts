import { untrack } from 'svelte';
import { ApiError } from '../api';
import { explain, signedOut } from '../app/problems';
import { draftStore } from '../highlights/compose/draftStore';
import type { Draft } from '../highlights/compose/draft.svelte';
import { Keeper } from '../highlights/compose/keeper.svelte';
import type { TabLock } from '../highlights/compose/tabLock';
import { backoff, uploads } from '../photos/uploads';
import { nominate, support, type Nomination, type Proposal } from './nominationApi';
import { somethingWaits } from './waiting';
import { refusal, t } from './words';

/** The server removes photos that nothing keeps after a day. */
const UPLOADS_LAST = 20 * 3600_000;
const MOST_SUPPORT = 1000;

/** A nomination that is being written here, or waits to be sent. It is kept on the device until it has arrived. */
export class OpenNomination {
  /** idle · photos: waits for uploads · sending · offline: tried again by itself */
  state = $state<'idle' | 'photos' | 'sending' | 'offline' | 'busy'>('idle');
  problem = $state<string | null>(null);
  /** As the server has it, once it has arrived. */
  sent = $state.raw<Nomination | null>(null);
  readonly draft: Draft;
  readonly keeper: Keeper;
  #lock: TabLock;
  #ended: (open: OpenNomination) => void;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #uploadedAgain = false;
  #stop: () => void;

  constructor(draft: Draft, owner: string, stored: boolean, lock: TabLock, ended: (open: OpenNomination) => void) {
    this.draft = draft;
    this.#lock = lock;
    this.#ended = ended;
    this.keeper = new Keeper(draft, owner, stored);
    for (const photo of draft.photos) {
      if (photo.blob && photo.uploadedAt !== null && Date.now() - photo.uploadedAt > UPLOADS_LAST) {
        photo.uploaded = photo.uploadedAt = null;
        photo.state = 'waiting';
      }
      if (photo.underWay) uploads.add(photo);
    }
    this.#stop = $effect.root(() => {
      $effect(() => {
        const { wish, underWay } = draft;
        if (wish) untrack(() => this.#go(underWay)); // what sending itself changes must not begin it anew
      });
    });
    addEventListener('online', this.#online);
  }

  get proposal(): Proposal {
    const { people, units, story, behaviours, photos } = this.draft.request;
    return { id: this.draft.id, people, units, story, behaviours, photos };
  }

  send() {
    this.problem = null;
    this.#attempt = 0;
    this.draft.wish = 'publish';
    somethingWaits();
    void this.keeper.flush(); // whoever has pressed may close the page at once
  }

  /** Stands behind somebody else's nomination instead; what is written here goes with it, for those who decide. */
  async supportInstead(id: string) {
    const { happened, meant } = this.proposal.story;
    const text = [happened, meant].filter(Boolean).join('\n\n').slice(0, MOST_SUPPORT);
    await this.#arrived(await support(id, text));
  }

  /** Leaves it on the device; another tab or the next visit goes on. */
  async close() {
    this.#end();
    for (const photo of this.draft.photos) uploads.leave(photo);
    await this.keeper.flush();
    this.keeper.stop();
    this.#lock.release();
  }

  #online = () => {
    if (this.state === 'offline') this.#go(this.draft.underWay);
  };

  #go(underWay: boolean) {
    clearTimeout(this.#timer);
    if (this.state === 'sending') return;
    if (underWay) this.state = 'photos';
    else if (this.draft.photos.some((photo) => !photo.uploaded || photo.edit)) this.#fail(t.photoFailed);
    else void this.#run();
  }

  async #run() {
    this.state = 'sending';
    try {
      await this.#arrived(await nominate(this.proposal));
    } catch (error) {
      this.state = 'idle';
      this.#refused(error);
    }
  }

  async #arrived(nomination: Nomination) {
    const { draft } = this;
    this.#end();
    for (const photo of draft.photos) uploads.leave(photo);
    draft.finished = { how: 'published', at: Date.now() };
    draft.wish = null;
    await this.keeper.flush();
    this.keeper.stop();
    await (await draftStore())?.delete(draft.id).catch(() => undefined);
    this.#lock.release();
    this.sent = nomination;
    this.#ended(this);
  }

  #refused(error: unknown) {
    if (signedOut(error)) return; // the wish stays, and is taken up after signing in
    if (this.#photosGone(error)) return;
    const passing = error instanceof ApiError && (error.offline || error.status === 429 || error.status >= 500);
    if (!passing) {
      this.#fail(refusal(error) ?? explain(error));
      return;
    }
    this.state = error.status === 429 ? 'busy' : 'offline';
    const asked = (error.retryAfter ?? 0) * 1000;
    this.#timer = setTimeout(() => this.#go(this.draft.underWay), Math.max(asked, backoff(this.#attempt++)));
  }

  /** The server has let go of photos that lay too long: they are sent once more, the wish stays. */
  #photosGone(error: unknown): boolean {
    if (!(error instanceof ApiError) || !error.errors['photos'] || this.#uploadedAgain) return false;
    const again = this.draft.photos.filter((photo) => photo.blob);
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
    this.draft.wish = null;
    this.state = 'idle';
    this.problem = problem;
  }

  #end() {
    this.#stop();
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }
}
