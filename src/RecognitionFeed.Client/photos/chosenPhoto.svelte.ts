import type { Photo, Point, UploadedPhoto } from '../api';
import { newId } from '../highlights/compose/newId';
import type { Area } from './edit/geometry';
import type { Size } from './shrink';

/**
 * waiting: for its turn · preparing: being shrunk · sending: leaving the phone · checking: the server has it all and works ·
 * editing: the server cuts and blurs it · offline: will be tried again by itself · uploaded · failed: `error` tells why · cancelled
 */
export type UploadState =
  'waiting' | 'preparing' | 'sending' | 'checking' | 'editing' | 'offline' | 'uploaded' | 'failed' | 'cancelled';

/** What shall be done to a photo that the server has. The id lets it be asked for twice and done once. */
export interface PendingEdit {
  id: string;
  crop: Area | null;
  blur: Area[];
}

/** What is kept of a photo in a stored draft; its bytes lie beside it. */
export interface StoredPhoto {
  key: string;
  alt: string;
  decorative: boolean;
  shrunk: boolean;
  size: Size | null;
  uploaded: UploadedPhoto | null;
  uploadedAt: number | null;
  state: UploadState;
  error: string | null;
  /** Both absent in what an earlier release has stored. */
  focus?: Point | null;
  edit?: PendingEdit | null;
}

/** A photo that somebody chose for a highlight: its bytes on this device until the server has them, and what is said of it. */
export class ChosenPhoto {
  readonly key: string;
  blob = $state.raw<Blob | null>(null);
  alt = $state('');
  decorative = $state(false);
  state = $state<UploadState>('waiting');
  /** The part that has left the phone, 0 to 1. */
  progress = $state(0);
  /** The last part of a problem's type. */
  error = $state<string | null>(null);
  uploaded = $state.raw<UploadedPhoto | null>(null);
  uploadedAt = $state<number | null>(null);
  /** Whether `blob` is what shall be sent. */
  shrunk = $state(false);
  size = $state.raw<Size | null>(null);
  focus = $state.raw<Point | null>(null);
  /** Until the server has done it, `uploaded` is not what may be shown. */
  edit = $state.raw<PendingEdit | null>(null);
  /** What the server made it from, and this device knows no more. */
  madeFrom = $state<string | null>(null);
  #url: string | null = null;
  #urlOf: Blob | null = null;

  constructor(blob: Blob | null, key: string = newId()) {
    this.key = key;
    this.blob = blob;
  }

  static from(photo: Photo): ChosenPhoto {
    const chosen = new ChosenPhoto(null, photo.id);
    chosen.alt = photo.alt;
    chosen.decorative = photo.decorative;
    chosen.focus = photo.focus ?? null;
    chosen.uploaded = photo;
    chosen.size = { width: photo.width, height: photo.height };
    chosen.state = 'uploaded';
    return chosen;
  }

  static restored(stored: StoredPhoto, blob: Blob | null): ChosenPhoto {
    const chosen = new ChosenPhoto(blob, stored.key);
    const { alt, decorative, shrunk, size, uploaded, uploadedAt, error, focus = null, edit = null } = stored;
    Object.assign(chosen, { alt, decorative, shrunk, size, uploaded, uploadedAt, error, focus, edit });
    chosen.state = stored.state === 'failed' || stored.state === 'cancelled' ? stored.state : 'waiting';
    if (uploaded && !edit) chosen.state = 'uploaded';
    return chosen;
  }

  /** The edited photo takes its place: what it was made from is let go, on this device with the next save. */
  become(edited: UploadedPhoto) {
    this.forgetUrl();
    this.madeFrom = this.uploaded?.id ?? null;
    this.blob = this.edit = null;
    this.uploaded = edited;
    this.uploadedAt = Date.now();
    this.size = { width: edited.width, height: edited.height };
  }

  toStored(): StoredPhoto {
    const { key, alt, decorative, shrunk, size, uploaded, uploadedAt, state, error, focus, edit } = this;
    return { key, alt, decorative, shrunk, size, uploaded, uploadedAt, state, error, focus, edit };
  }

  /** The address of the local bytes, once they are small and where this browser can show them; else null. */
  get localUrl(): string | null {
    if (!this.blob || !this.shrunk || !this.size) return null;
    if (this.#urlOf !== this.blob) {
      this.forgetUrl();
      this.#url = URL.createObjectURL(this.blob);
      this.#urlOf = this.blob;
    }
    return this.#url;
  }

  /** Lets the browser free the bytes. */
  forgetUrl() {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = this.#urlOf = null;
  }

  get described(): boolean {
    return this.decorative || this.alt.trim() !== '';
  }
  /** Not on the server yet, but will be without anybody doing anything. */
  get underWay(): boolean {
    return !['uploaded', 'failed', 'cancelled'].includes(this.state);
  }
}
