import { ApiError, type UploadedPhoto } from '../api';
import type { ChosenPhoto, PendingEdit } from './chosenPhoto.svelte';
import { editPhoto, getRendition, uploadPhoto, type Upload } from './photoApi';
import { rendition } from './rendition';
import { forgetRenditions } from './seenRenditions';
import { PhotoTooLarge, shrink } from './shrink';

const AT_ONCE = 2;
/** A server that answers errors is asked this often, then the person decides. A missing network is waited for without end. */
const ATTEMPTS = 5;
/** Nothing has moved for so long: the connection is dead, though nobody said so. */
const STALLED = 60_000;

/** Milliseconds to wait before the next attempt: twice as long each time, at most a minute, never in step with others. */
export function backoff(attempt: number, chance = Math.random()): number {
  return Math.min(60_000, 1000 * 2 ** attempt) * (0.5 + chance / 2);
}

/** What an error means for the photo: tried again by itself, or told to the person as the named reason. */
export function verdict(error: unknown, attempt: number): { again: boolean; reason: string } {
  if (error instanceof PhotoTooLarge) return { again: false, reason: 'photo-too-large' };
  if (!(error instanceof ApiError)) return { again: false, reason: 'unknown' };
  if (error.offline) return { again: true, reason: 'offline' };
  if (error.slug?.startsWith('photo-')) return { again: false, reason: error.slug };
  if (error.status === 401) return { again: false, reason: 'signed-out' };
  if (error.status === 413) return { again: false, reason: 'photo-too-large' };
  if (error.status === 415) return { again: false, reason: 'photo-unsupported' };
  const passing = error.status === 429 || error.status === 408 || error.status >= 500;
  if (passing) return { again: attempt < ATTEMPTS, reason: 'busy' };
  return { again: false, reason: error.slug ?? 'unknown' };
}

interface Job {
  cancelled: boolean;
  upload?: Upload;
  attempt: number;
  timer?: ReturnType<typeof setTimeout>;
  /** Told when the photo has been edited. */
  edited?: () => void;
}

/** Sends the chosen photos, two at once, in the order in which they were chosen, from the moment of choosing. */
class Uploads {
  #jobs = new Map<ChosenPhoto, Job>();
  #waiting: ChosenPhoto[] = [];
  #sending = new Set<Job>();

  constructor() {
    addEventListener('online', () => this.#wakeAll());
  }

  add(photo: ChosenPhoto, edited?: () => void) {
    const done = photo.uploaded ? !photo.edit : !photo.blob;
    if (done || this.#jobs.has(photo)) return;
    photo.error = null;
    photo.progress = 0;
    this.#jobs.set(photo, { cancelled: false, attempt: 0, ...(edited && { edited }) });
    this.#queue(photo);
  }

  /** Has the server cut and blur it. Nothing that is asked for is lost: it is kept with the draft until it is done. */
  edit(photo: ChosenPhoto, edit: PendingEdit, edited: () => void) {
    this.leave(photo);
    photo.edit = edit;
    this.add(photo, edited);
  }

  cancel(photo: ChosenPhoto) {
    this.leave(photo);
    photo.edit = null;
    photo.state = photo.uploaded ? 'uploaded' : 'cancelled';
  }

  /** Stops without a trace: another tab goes on, or the photo is removed. */
  leave(photo: ChosenPhoto) {
    const job = this.#jobs.get(photo);
    if (!job) return;
    job.cancelled = true;
    this.#done(photo, job);
    job.upload?.cancel();
  }

  retry(photo: ChosenPhoto) {
    this.leave(photo);
    this.add(photo);
  }

  #queue(photo: ChosenPhoto) {
    photo.state = 'waiting';
    this.#waiting.push(photo);
    this.#next();
  }

  #next() {
    while (this.#sending.size < AT_ONCE) {
      const photo = this.#waiting.shift();
      const job = photo && this.#jobs.get(photo);
      if (!job) return;
      this.#sending.add(job);
      void this.#send(photo, job);
    }
  }

  async #send(photo: ChosenPhoto, job: Job) {
    try {
      if (!photo.uploaded) await this.#upload(photo, job);
      if (photo.uploaded && photo.edit && !job.cancelled) await this.#edit(photo, photo.uploaded.id, photo.edit, job);
      if (!photo.uploaded || photo.edit) return;
      photo.state = 'uploaded';
      this.#done(photo, job);
    } catch (error) {
      if (!job.cancelled) this.#failed(photo, job, error);
    } finally {
      this.#sending.delete(job);
      this.#next();
    }
  }

  async #upload(photo: ChosenPhoto, job: Job) {
    await this.#prepare(photo, job);
    if (job.cancelled || !photo.blob) return;
    photo.state = 'sending';
    photo.uploaded = await this.#transfer(photo, photo.blob, job);
    photo.uploadedAt = Date.now();
  }

  async #edit(photo: ChosenPhoto, original: string, edit: PendingEdit, job: Job) {
    photo.state = 'editing';
    const edited = await editPhoto(original, edit);
    if (job.cancelled) return;
    const hadBytes = photo.blob !== null;
    photo.become(edited);
    job.edited?.();
    await forgetRenditions(original).catch(() => undefined);
    if (hadBytes) await this.#keep(photo, edited, job);
  }

  /** The server keeps what no draft names for a day; a draft on the device may wait longer. */
  async #keep(photo: ChosenPhoto, edited: UploadedPhoto, job: Job) {
    const largest = rendition(edited, Infinity);
    const bytes = largest ? await getRendition(largest.url).catch(() => null) : null;
    if (!job.cancelled) photo.blob = bytes;
  }

  async #prepare(photo: ChosenPhoto, job: Job) {
    if (photo.shrunk || !photo.blob) return;
    photo.state = 'preparing';
    const { blob, size } = await shrink(photo.blob);
    if (job.cancelled) return;
    photo.blob = blob;
    photo.size = size;
    photo.shrunk = true;
  }

  #transfer(photo: ChosenPhoto, blob: Blob, job: Job) {
    let stalled = false;
    let watch: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        stalled = true;
        upload.cancel();
      }, STALLED);
    };
    const upload = uploadPhoto(blob, (part) => {
      if (job.cancelled) return;
      photo.progress = part;
      if (part >= 1) photo.state = 'checking';
      moved();
    });
    job.upload = upload;
    moved();
    return upload.photo
      .catch((error: unknown) => {
        throw stalled ? new ApiError(0, 'offline', '') : error;
      })
      .finally(() => clearTimeout(watch));
  }

  #failed(photo: ChosenPhoto, job: Job, error: unknown) {
    const gone = photo.edit && photo.blob && error instanceof ApiError && error.status === 404;
    if (gone && photo.uploaded) {
      photo.uploaded = photo.uploadedAt = null; // it lay too long: it is sent once more, and then edited
      this.#queue(photo);
      return;
    }
    const { again, reason } = verdict(error, job.attempt);
    photo.error = reason;
    if (!again) {
      this.#done(photo, job);
      photo.state = 'failed';
      return;
    }
    photo.state = 'offline';
    photo.progress = 0;
    const asked = error instanceof ApiError && error.retryAfter !== null ? error.retryAfter * 1000 : 0;
    job.timer = setTimeout(() => this.#wake(photo, job), Math.max(asked, backoff(job.attempt++)));
  }

  #wakeAll() {
    for (const [photo, job] of this.#jobs) this.#wake(photo, job);
  }

  #wake(photo: ChosenPhoto, job: Job) {
    if (job.cancelled || photo.state !== 'offline') return;
    clearTimeout(job.timer);
    this.#queue(photo);
  }

  #done(photo: ChosenPhoto, job: Job) {
    clearTimeout(job.timer);
    this.#jobs.delete(photo);
    this.#waiting = this.#waiting.filter((other) => other !== photo);
  }
}

export const uploads = new Uploads();
