import { router } from '../app/router.svelte';
import { toasts } from '../app/toasts.svelte';
import { Draft } from '../highlights/compose/draft.svelte';
import { draftStore, type StoredDraft } from '../highlights/compose/draftStore';
import { owner } from '../highlights/compose/owner.svelte';
import { TabLock } from '../highlights/compose/tabLock';
import { OpenNomination } from './openNomination.svelte';
import { nothingWaits } from './waiting';
import { t } from './words';

/** Kept beside the drafts of highlights, but never listed among them. */
const keeper = async () => `nominations ${await owner()}`;

/** Where nominations are written. One that waits for its photos or the network goes on when the page is left. */
class Table {
  #open: OpenNomination | null = null;
  /** Whether the page that shows it stands. */
  #shown = false;

  /** The one begun last on this device, unless another tab has it; else a new one. */
  async open(): Promise<OpenNomination> {
    this.#shown = true;
    if (this.#open) return this.#open;
    const begun = (await kept()).filter(({ finished }) => !finished);
    for (const stored of begun) {
      const open = await this.#take(stored);
      if (open) return open;
    }
    return (await this.#take(null)) ?? Promise.reject(new Error('a new nomination is nobody else’s'));
  }

  /** The page is left. */
  leave() {
    this.#shown = false;
    const open = this.#open;
    if (!open) return;
    if (open.draft.wish) return;
    this.#open = null;
    void open.close();
  }

  /** Sends what was to be sent when the page was closed. */
  async resume() {
    const waiting = (await kept()).find(({ wish, finished }) => wish && !finished);
    if (!waiting) nothingWaits();
    else if (!this.#open) await this.#take(waiting);
  }

  async #take(stored: StoredDraft | null): Promise<OpenNomination | null> {
    let open: OpenNomination | null = null;
    const draft = stored ? Draft.restored(stored, await blobs(stored.id)) : new Draft();
    const lock = new TabLock(draft.id, async () => {
      if (this.#open === open) this.#open = null;
      await open?.close();
    });
    if (!(await lock.take())) return null;
    open = new OpenNomination(draft, await keeper(), stored !== null, lock, () => this.#sent());
    this.#open = open;
    return open;
  }

  #sent() {
    this.#open = null;
    if (!this.#shown) toasts.show({ text: t.sent, action: { label: t.show, run: () => router.go('/my/nominations') } });
    void this.resume();
  }
}

const blobs = async (id: string) => (await (await draftStore())?.blobs(id)) ?? new Map<string, Blob>();

/** What is begun or waits on this device, the latest first. */
export async function kept(): Promise<StoredDraft[]> {
  const store = await draftStore();
  const all = (await store?.all(await keeper()).catch(() => [])) ?? [];
  return all.sort((a, b) => b.changedAt - a.changedAt);
}

export const table = new Table();
