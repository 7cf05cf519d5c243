import { getHighlight } from '../../api';
import { takeDown, unpublish } from './draftApi';
import { report } from '../../app/problems';
import { router } from '../../app/router.svelte';
import { t as shell } from '../../app/strings';
import { toasts } from '../../app/toasts.svelte';
import { Draft, type Wish } from './draft.svelte';
import { draftStore, type StoredDraft } from './draftStore';
import { forgetEntryDraft } from './entryDraft';
import { newId } from './newId';
import { OpenDraft } from './openDraft.svelte';
import { owner } from './owner.svelte';
import { when } from './stockholm';
import { TabLock } from './tabLock';
import { nothingWaits } from './waiting';
import { t } from './words';

const UNDO = 10_000;
/** Longer than anybody can undo: the server's own limit is 15 s. */
const SETTLED = 20_000;

/** Another tab of this browser has the draft open. */
export class OpenElsewhere extends Error {}

/** The drafts that this tab has open. They outlive the composer: photos go on uploading while the feed is read. */
class Desk {
  #open = new Map<string, Promise<OpenDraft>>();

  /** A highlight by its id, or a new one. `force` takes it from another tab. */
  async open(id: string = newId(), { fresh = false, force = false } = {}): Promise<OpenDraft> {
    const entry = this.#open.get(id);
    const known = entry && (await this.#stillOpen(entry));
    if (known) return known;
    const opening = this.#fetch(id, fresh, force);
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  /** The draft, unless it is being closed or is over; then it is gone from the device when this returns. */
  async #stillOpen(entry: Promise<OpenDraft>): Promise<OpenDraft | null> {
    const known = await entry.catch(() => null);
    if (!known) return null;
    const over = known.draft.finished?.how === 'published';
    if (over || known.closed) await known.close();
    else known.draft.finished = null; // opened again: not thrown away after all
    if (over) await this.#forget(known.draft.id, false);
    return over || known.closed ? null : known;
  }

  async #fetch(id: string, fresh: boolean, force: boolean): Promise<OpenDraft> {
    const person = await owner();
    let opened: OpenDraft | null = null;
    const lock = new TabLock(id, async () => {
      await opened?.close();
      opened?.lost?.();
    });
    if (!(force ? await lock.takeOver() : await lock.take())) throw new OpenElsewhere();
    try {
      const store = await draftStore();
      const local = await store?.get(id).catch(() => null);
      if (local?.stored.owner === person) {
        opened = new OpenDraft(Draft.restored(local.stored, local.blobs), person, true, lock, this.#ends);
        if (opened.draft.base) void opened.compare();
      } else {
        const draft = fresh ? new Draft(id) : Draft.of(await getHighlight(id));
        opened = new OpenDraft(draft, person, false, lock, this.#ends);
      }
      return opened;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** Takes up what was to be published or saved when the page was closed, and tidies what is done. */
  async resume() {
    const store = await draftStore();
    const all = (await store?.all(await owner())) ?? [];
    if (!all.some(({ wish, finished }) => wish ?? finished)) nothingWaits();
    for (const stored of all) {
      if (stored.finished) await this.#settle(stored);
      else if (stored.wish) await this.#goOn(stored.id);
    }
  }

  async #goOn(id: string) {
    try {
      const open = await this.open(id);
      open.shown ??= false;
    } catch {
      // Another tab does.
    }
  }

  /** Throws a draft away; for some seconds that can be undone. */
  async discard(id: string, onServer: boolean, changed: () => void, scheduled = false) {
    // Its time may come while it can still be undone.
    if (scheduled) await unpublish(id).catch(report);
    const finished = { how: 'discarded' as const, at: Date.now() };
    forgetEntryDraft(id);
    const open = await this.#open.get(id)?.catch(() => null);
    const store = await draftStore();
    if (open) {
      open.draft.wish = null;
      open.draft.finished = finished;
      await open.keeper.flush();
    } else await store?.change(id, { finished });
    let undone = false;
    const undo = () => {
      undone = true;
      if (open) open.draft.finished = null;
      void Promise.resolve(open ? open.keeper.flush() : store?.change(id, { finished: null })).then(changed);
    };
    toasts.show({ text: t.discarded, action: { label: shell.undo, run: undo }, stays: UNDO });
    setTimeout(() => {
      if (undone || (open && open.draft.finished !== finished)) return;
      void Promise.resolve(open?.close()).then(() => this.#forget(id, onServer));
    }, SETTLED);
  }

  async #settle({ id, finished, base }: StoredDraft) {
    if (!finished || Date.now() - finished.at < SETTLED) return;
    await this.#forget(id, finished.how === 'discarded' && base !== null && base.state !== 'published');
  }
  async #forget(id: string, onServer: boolean) {
    try {
      if (onServer) await takeDown(id, '');
      await (await draftStore())?.delete(id);
    } catch {
      // Without a network it stays marked, and goes when the page is opened next.
    }
  }

  #ends = {
    sent: (open: OpenDraft, wish: Exclude<Wish, null>) => {
      const { draft } = open;
      const at = draft.scheduledFor;
      if (wish === 'publish') this.#published(open);
      else if (at !== null) this.#tidied(open, wish === 'schedule' ? t.scheduled(when(at)) : t.changeSaved, '/drafts');
      else if (draft.published) this.#tidied(open, t.changeSaved, `/h/${draft.id}`);
      else toasts.show({ text: t.draftSaved });
    },
    failed: (open: OpenDraft, problem: string) => {
      if (open.shown) return; // said there
      toasts.show({ text: problem, action: { label: t.open, run: () => router.go(`/compose/${open.draft.id}`) } });
    },
    closed: (open: OpenDraft) => {
      this.#open.delete(open.draft.id);
    },
  };

  #published(open: OpenDraft) {
    const { draft, shown } = open;
    const finished = { how: 'published' as const, at: Date.now() };
    draft.finished = finished;
    forgetEntryDraft(draft.id);
    toasts.show({
      text: t.published,
      action: { label: shell.undo, run: () => void this.#unpublish(open) },
      stays: UNDO,
    });
    if (shown) router.go('/');
    setTimeout(() => {
      if (draft.finished === finished) void open.close().then(() => this.#forget(draft.id, false));
    }, SETTLED);
  }

  async #unpublish(open: OpenDraft) {
    const { draft } = open;
    try {
      await unpublish(draft.id);
      if (!open.closed) open.shown = null; // until the composer stands again
      draft.finished = null;
      draft.base = { version: draft.base?.version ?? 0, state: 'draft' };
      router.go(`/compose/${draft.id}`);
      draft.follow(await getHighlight(draft.id));
    } catch (error) {
      if (draft.finished) report(error);
    }
  }

  /** What is published, or will be by itself, stands on the server: nothing of it needs to stay on the device. */
  #tidied(open: OpenDraft, text: string, next: string) {
    const { id } = open.draft;
    toasts.show({ text });
    forgetEntryDraft(id);
    if (open.shown) router.go(next);
    open.draft.finished = { how: 'published', at: 0 };
    void open.close().then(() => this.#forget(id, false));
  }
}

export const desk = new Desk();
