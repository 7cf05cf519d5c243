import type { Byline, Highlight, Named } from '../../api';
import { me } from '../../app/me.svelte';
import { ChosenPhoto } from '../../photos/chosenPhoto.svelte';
import { contentOf, emptyContent, requestOf, type Content } from './content';
import type { StoredDraft } from './draftStore';
import { newId } from './newId';

/** What shall happen with a draft once its photos are uploaded and the server can be reached. */
export type Wish = 'save' | 'publish' | 'schedule' | null;
/** The version that the draft's text builds on. */
export interface Base {
  version: number;
  state: Highlight['state'];
  scheduledFor?: string | null;
}
interface Aside {
  content: Content;
  photos: ChosenPhoto[];
}

/** A highlight being written, or a published one being changed. */
export class Draft {
  readonly id: string;
  happened = $state('');
  meant = $state('');
  byline = $state<Byline | null>(null);
  #photos = $state.raw<ChosenPhoto[]>([]);
  /** Whether everybody in the photos has been told. */
  informed = $state(false);
  units = $state.raw<Named[]>([]);
  people = $state.raw<Named[]>([]);
  behaviours = $state.raw<string[]>([]);
  perspectives = $state.raw<string[]>([]);
  place = $state('');
  date = $state('');
  base = $state.raw<Base | null>(null);
  wish = $state<Wish>(null);
  /** The moment that a wish to schedule means, in RFC 3339. */
  at = $state<string | null>(null);
  /** Theirs, when somebody else has changed it since. */
  conflict = $state.raw<Highlight | null>(null);
  /** The version that was not chosen after a conflict. */
  aside = $state.raw<Aside | null>(null);
  createdAt = Date.now();
  /** When it was published or thrown away; its last copy goes when that can no longer be undone. */
  finished = $state.raw<StoredDraft['finished']>(null);

  constructor(id: string = newId(), content: Content = emptyContent(), photos: ChosenPhoto[] = []) {
    this.id = id;
    this.fill(content, photos);
  }

  static of(highlight: Highlight): Draft {
    const draft = new Draft(highlight.id);
    draft.take(highlight);
    return draft;
  }

  static restored(stored: StoredDraft, blobs: ReadonlyMap<string, Blob>): Draft {
    const restore = (content: Content) =>
      content.photos.map((photo) => ChosenPhoto.restored(photo, blobs.get(photo.key) ?? null));
    const draft = new Draft(stored.id, stored.content, restore(stored.content));
    draft.base = stored.base;
    draft.wish = stored.wish;
    draft.at = stored.at ?? null;
    draft.aside = stored.aside && { content: stored.aside, photos: restore(stored.aside) };
    draft.createdAt = stored.createdAt;
    draft.finished = stored.finished;
    return draft;
  }

  get photos(): ChosenPhoto[] {
    return this.#photos;
  }
  /** Nobody has yet said of a new photo that those in it have been told. */
  set photos(photos: ChosenPhoto[]) {
    if (photos.some((photo) => !this.#photos.includes(photo))) this.informed = false;
    this.#photos = photos;
  }
  get content(): Content {
    const { happened, meant, byline, units, people, behaviours, perspectives, place, date, informed } = this;
    const photos = this.photos.map((photo) => photo.toStored());
    return { happened, meant, byline, photos, units, people, behaviours, perspectives, place, date, informed };
  }
  get request() {
    return requestOf(this.content, this.bylineOrDefault);
  }
  /** Only the director signs alone without having said so. */
  get bylineOrDefault(): Byline {
    return this.byline ?? (me.has('director') ? 'director' : 'withCommunications');
  }
  get published(): boolean {
    return this.base?.state === 'published';
  }
  /** When it is to be published by itself; null unless it is scheduled. */
  get scheduledFor(): string | null {
    return this.base?.state === 'scheduled' ? (this.base.scheduledFor ?? null) : null;
  }
  /** Every photo whose bytes must be kept. */
  get allPhotos(): ChosenPhoto[] {
    return [...this.photos, ...(this.aside?.photos ?? [])];
  }
  get underWay(): boolean {
    return this.photos.some((photo) => photo.underWay);
  }

  fill(content: Content, photos: ChosenPhoto[]) {
    const { happened, meant, byline, units, people, behaviours, perspectives, place, date, informed } = content;
    Object.assign(this, { happened, meant, byline, units, people, behaviours, perspectives, place, date, photos });
    this.informed = informed ?? false; // after the photos, all of which are new here
  }

  /** Becomes what the server has. */
  take(highlight: Highlight) {
    this.fill(
      contentOf(highlight),
      highlight.photos.map((photo) => ChosenPhoto.from(photo)),
    );
    this.follow(highlight);
  }
  /** Builds on what the server has, and keeps what is written here. */
  follow({ version, state, scheduledFor }: Base) {
    this.base = { version, state, scheduledFor: scheduledFor ?? null };
    this.conflict = null;
  }

  /** Shows the other person's version; this one can be taken back. */
  takeTheirs() {
    if (!this.conflict) return;
    const mine = { content: this.content, photos: this.photos };
    this.take(this.conflict);
    this.aside = mine;
  }
  /** Exchanges the shown version for the one laid aside. */
  swapAside() {
    if (!this.aside) return;
    const other = this.aside;
    this.aside = { content: this.content, photos: this.photos };
    this.fill(other.content, other.photos);
  }
}
