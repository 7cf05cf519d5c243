import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Content } from './content';
import type { Base, Wish } from './draft.svelte';

export interface StoredDraft {
  id: string;
  /** The person who writes: others at the same device must not see it. */
  owner: string;
  content: Content;
  base: Base | null;
  wish: Wish;
  at?: string | null;
  aside: Content | null;
  createdAt: number;
  changedAt: number;
  finished: { how: 'published' | 'discarded'; at: number } | null;
}
/** The bytes lie in a table of their own: written once, not with every letter typed. */
interface StoredBytes {
  draft: string;
  key: string;
  blob: Blob;
}
interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { owner: string } };
  photos: { key: [string, string]; value: StoredBytes; indexes: { draft: string } };
}

/** The drafts on this device, photos included. Each method fails when the browser has no room or no right to store. */
export class DraftStore {
  /** What is stored of each photo, so that bytes are written only when they change. */
  #written = new Map<string, Blob>();

  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  static async open(): Promise<DraftStore> {
    const database = await openDB<Schema>('drafts', 1, {
      upgrade(created) {
        created.createObjectStore('drafts', { keyPath: 'id' }).createIndex('owner', 'owner');
        created.createObjectStore('photos', { keyPath: ['draft', 'key'] }).createIndex('draft', 'draft');
      },
    });
    return new DraftStore(database);
  }

  all(owner: string): Promise<StoredDraft[]> {
    return this.database.getAllFromIndex('drafts', 'owner', owner);
  }

  async get(id: string): Promise<{ stored: StoredDraft; blobs: Map<string, Blob> } | null> {
    const stored = await this.database.get('drafts', id);
    if (!stored) return null;
    const blobs = await this.blobs(id);
    for (const [key, blob] of blobs) this.#written.set(name(id, key), blob);
    return { stored, blobs };
  }

  async blobs(id: string): Promise<Map<string, Blob>> {
    const bytes = await this.database.getAllFromIndex('photos', 'draft', id);
    return new Map(bytes.map(({ key, blob }) => [key, blob]));
  }

  async put(stored: StoredDraft, blobs: ReadonlyMap<string, Blob>): Promise<void> {
    const { id } = stored;
    const transaction = this.database.transaction(['drafts', 'photos'], 'readwrite', { durability: 'strict' });
    const photos = transaction.objectStore('photos');
    const changed = [...blobs].filter(([key, blob]) => this.#written.get(name(id, key)) !== blob);
    const keys = await photos.index('draft').getAllKeys(id);
    const gone = keys.filter(([, key]) => !blobs.has(key));
    await Promise.all([
      transaction.objectStore('drafts').put(stored),
      ...changed.map(([key, blob]) => photos.put({ draft: id, key, blob })),
      ...gone.map((key) => photos.delete(key)),
      transaction.done,
    ]);
    for (const [key, blob] of changed) this.#written.set(name(id, key), blob);
    for (const [, key] of gone) this.#written.delete(name(id, key));
  }

  async change(id: string, change: Partial<StoredDraft>): Promise<void> {
    const transaction = this.database.transaction('drafts', 'readwrite');
    const stored = await transaction.store.get(id);
    if (stored) await transaction.store.put({ ...stored, ...change });
    await transaction.done;
  }

  async delete(id: string): Promise<void> {
    const transaction = this.database.transaction(['drafts', 'photos'], 'readwrite');
    const photos = transaction.objectStore('photos');
    const keys = await photos.index('draft').getAllKeys(id);
    await Promise.all([
      transaction.objectStore('drafts').delete(id),
      ...keys.map((key) => photos.delete(key)),
      transaction.done,
    ]);
    for (const [, key] of keys) this.#written.delete(name(id, key));
  }
}

const name = (id: string, key: string) => `${id} ${key}`;

let opened: Promise<DraftStore | null> | null = null;

/** Null where the browser does not let anything be stored, as in some private windows. */
export function draftStore(): Promise<DraftStore | null> {
  opened ??= DraftStore.open().catch(() => null);
  return opened;
}
